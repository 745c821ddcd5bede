/**
 * Two indices computed the straightforward way, from their printed formulas and without a line of src: what the engine
 * gives is compared with these.
 */
type Values = Readonly<Record<string, number | null>>;

/** total = A/2 + B*1.25 + C*2 + D*10 + (E+F)/6 - (G+H+I) + J*0.625, "No data" counts 0. */
export function putTotal(values: Values): number {
  const v = (id: string) => values[id] ?? 0;
  const gains = v('A') / 2 + v('B') * 1.25 + v('C') * 2 + v('D') * 10 + (v('E') + v('F')) / 6 + v('J') * 0.625;
  return gains - (v('G') + v('H') + v('I'));
}

/** One row of the made-up panel. */
export interface PanelEntry {
  unit: string;
  kind: string;
  period: string;
  values: Values;
}

const there = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

/** Position between two posts, from `low` to `high`, cut off at the posts. */
function between(x: number | null, from: number, to: number, low = 0, high = 100): number | null {
  return x === null ? null : low + Math.min(1, Math.max(0, (x - from) / (to - from))) * (high - low);
}

function weighted(pairs: readonly (readonly [number | null, number])[], least: number): number | null {
  const present = pairs.filter((pair): pair is readonly [number, number] => pair[0] !== null);
  if (present.length < least) return null;
  const total = present.reduce((sum, [, weight]) => sum + weight, 0);
  return present.reduce((sum, [value, weight]) => sum + value * weight, 0) / total;
}

/** The score of every row by the words of frameworks/example.yaml; null where it has none or coverage is under 0.66. */
export function exampleScores(rows: readonly PanelEntry[]): (number | null)[] {
  return rows.map((row) => {
    const v = (id: string) => row.values[`ex_${id}`] ?? null;
    const ofKind = rows.filter((other) => other.kind === row.kind);
    const all = (id: string, among: (other: PanelEntry) => boolean) =>
      there(ofKind.filter(among).map((other) => other.values[`ex_${id}`] ?? null));
    const upToNow = (other: PanelEntry) => other.period <= row.period;

    const stage = v('conflict_stage');
    const violence = weighted(
      [
        [between(v('armed_clashes'), 0, 40), 2],
        [stage === null ? null : ([0, 15, 40, 60, 100][stage] as number), 2],
        [between(v('displaced_share'), 0, 20), 1],
      ],
      2,
    );

    const past = v('past_atrocity');
    const marks = there([
      past === null ? null : ([10, 25, 60, 100][past] as number),
      between(v('impunity'), 0, 10, 10, 100),
      between(v('disappearances'), 0, 18, 10, 100),
    ]);
    const record = marks.length < 2 ? null : marks.reduce((product, mark) => product * mark, 1) ** (1 / marks.length);

    const hours = v('hateful_broadcasts');
    const others = all('hateful_broadcasts', (other) => other.period === row.period);
    const below = others.filter((other) => other < (hours ?? 0)).length;
    const equal = others.filter((other) => other === hours).length;
    const standing =
      hours === null || others.length < 2 ? null : (100 * (below + (equal - 1) / 2)) / (others.length - 1);
    const gaps = all('group_inequality', upToNow);
    const gap = between(v('group_inequality'), Math.min(...gaps), Math.max(...gaps));
    const groups = weighted(
      [
        [between(v('group_exclusion'), 0, 60), 1],
        [standing, 1],
        [gap, 1],
      ],
      2,
    );

    const space = all('civic_space', () => true);
    const civic = between(v('civic_space'), Math.max(...space), Math.min(...space));
    const laws = all('rule_of_law', upToNow);
    const mean = laws.reduce((sum, value) => sum + value, 0) / laws.length;
    const sd = Math.sqrt(laws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (laws.length - 1));
    const rule = v('rule_of_law');
    const law = rule === null ? null : Math.min(100, Math.max(0, 50 - (20 * (rule - mean)) / sd));
    const protection = weighted(
      [
        [civic, 1],
        [law, 2],
        [between(v('aid_access'), 10, 0), 1],
      ],
      2,
    );

    const observed = there(Object.values(row.values)).length;
    if (observed / 12 < 0.66) return null;
    return weighted(
      [
        [violence, 0.3],
        [record, 0.25],
        [groups, 0.25],
        [protection, 0.2],
      ],
      3,
    );
  });
}

/** Rank by counting: one more than the scores that are greater, to nine decimals. */
export function rankByCounting(score: number, scores: readonly number[]): number {
  return 1 + scores.filter((other) => other > score + 1e-9).length;
}
