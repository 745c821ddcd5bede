import fc from 'fast-check';
import { type ElasticNet, elasticNetPath, type LogisticRows } from '../../src/stats/elastic-net.ts';

/** Rows of a logistic regression as a test writes them down: row by row. */
export interface Written {
  rows: number[][];
  events: number[];
  /** Whole numbers, where a test repeats rows by them. */
  weights: number[];
}

/** The same by columns, as the code takes them. */
export function rowsOf({ rows, events, weights }: Written): LogisticRows {
  return {
    columns: (rows[0] ?? []).map((_, j) => Float64Array.from(rows, (row) => row[j]!)),
    events: Uint8Array.from(events),
    weights: Float64Array.from(weights),
  };
}

/**
 * Random rows with both classes among those that count. Overlapping ones hold each of the first rows with and without
 * the event, so that most are not separated.
 */
export function logisticRows({ overlapping = false } = {}): fc.Arbitrary<Written> {
  const sizes = fc.record({ count: fc.integer({ min: 4, max: 14 }), columns: fc.integer({ min: 1, max: 4 }) });
  return sizes.chain(({ count, columns }) =>
    fc
      .array(
        fc.record({
          row: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: columns, maxLength: columns }),
          event: fc.nat(1),
          weight: fc.integer({ min: 0, max: 3 }),
        }),
        { minLength: count, maxLength: count },
      )
      .map((all) => {
        const written = {
          rows: all.map(({ row }) => row.map((value) => value / 4)),
          events: all.map(({ event }, at) => (at < 2 ? at : event)),
          weights: all.map(({ weight }, at) => (at < 2 ? weight + 1 : weight)),
        };
        return overlapping ? withOpposites(written) : written;
      }),
  );
}

function withOpposites({ rows, events, weights }: Written): Written {
  return {
    rows: [...rows, ...rows],
    events: [...events, ...events.map((event) => 1 - event)],
    weights: [...weights.map((weight) => weight + 1), ...weights.map(() => 1)],
  };
}

/** How far a model is from the conditions that hold at the least of the objective and nowhere else. */
export function kktGap({ rows, events, weights }: Written, fit: ElasticNet, alpha: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const errors = rows.map((row, at) => {
    const odds = row.reduce((sum, x, j) => sum + x * fit.coefficients[j]!, fit.intercept);
    return (weights[at]! / total) * (events[at]! - 1 / (1 + Math.exp(-odds)));
  });
  const gaps = [...fit.coefficients].map((b, j) => {
    const slope = rows.reduce((sum, row, at) => sum + row[j]! * errors[at]!, 0) - fit.lambda * (1 - alpha) * b;
    const threshold = fit.lambda * alpha;
    return b === 0 ? Math.max(0, Math.abs(slope) - threshold) : Math.abs(slope - threshold * Math.sign(b));
  });
  return Math.max(Math.abs(errors.reduce((sum, error) => sum + error, 0)), ...gaps);
}

/** The model for one penalty. */
export function fitOne(written: Written, alpha: number, lambda: number): ElasticNet {
  return elasticNetPath(rowsOf(written), alpha, [lambda])[0]!;
}

/** Twelve made-up rows. */
export const MADE_UP: Written = {
  rows: [
    [0.5, -1.2, 2.0],
    [1.5, 0.3, -0.4],
    [-0.7, 0.8, 1.1],
    [2.2, -0.6, 0.9],
    [-1.3, -0.2, -1.5],
    [0.1, 1.9, 0.2],
    [-0.4, -1.7, -0.8],
    [1.0, 0.6, -2.1],
    [-2.0, 1.1, 0.7],
    [0.8, -0.9, 1.6],
    [-0.9, 0.4, -0.3],
    [0.3, -0.5, -1.0],
  ],
  events: [1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0],
  weights: new Array<number>(12).fill(1),
};
