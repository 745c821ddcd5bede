import fc from 'fast-check';

/** Scores and what happened, row by row. */
export interface Graded {
  scores: number[];
  events: number[];
}

/** Rows with few different whole scores, so that many are tied and every sum of them is exact. */
export const gradedRows = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.constantFrom(0, 1)), { maxLength: 14 })
  .map((rows): Graded => ({ scores: rows.map(([score]) => score), events: rows.map(([, event]) => event) }));

/** The same with at least one event and one row without. */
export const bothClasses = gradedRows.filter(({ events }) => events.includes(0) && events.includes(1));

/** Graded rows with a whole weight for each, which may be zero. */
export const weightedRows = gradedRows.chain((rows) =>
  fc.tuple(
    fc.constant(rows),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: rows.scores.length, maxLength: rows.scores.length }),
  ),
);

/** Graded rows in two orders. */
export const shuffledRows = gradedRows.chain((rows) => {
  const places = [...rows.scores.keys()];
  const order = fc.shuffledSubarray(places, { minLength: places.length });
  const shuffled = order.map((chosen) => at(rows, chosen));
  return fc.tuple(fc.constant(rows), shuffled);
});

/** The rows at these places, which may be named more than once. */
function at({ scores, events }: Graded, places: readonly number[]): Graded {
  return { scores: places.map((place) => scores[place]!), events: places.map((place) => events[place]!) };
}

/** Every row as often as its weight says. */
export function repeated(rows: Graded, weights: readonly number[]): Graded {
  return at(
    rows,
    weights.flatMap((weight, place) => new Array<number>(weight).fill(place)),
  );
}

/** Increasing functions that keep whole numbers from -5 to 5 exact. */
export const INCREASING: readonly ((score: number) => number)[] = [
  (score) => score ** 3,
  (score) => 2 ** score,
  (score) => 1024 * score - 7,
  (score) => (score > 0 ? 1e6 * score : score / 64),
];
