import { comparable } from './significant.ts';

/** Rows in ascending order of their scores, tied scores together: found once, walked through in linear time. */
export interface TieRuns {
  /** Numbers of rows, from 0, by ascending score. */
  readonly rows: Uint32Array;
  /** Where among them each run of tied scores begins, and one more mark at the end. */
  readonly starts: Uint32Array;
  /** The score of each run. */
  readonly scores: Float64Array;
}

/**
 * Runs of tied scores. Scores are compared to twelve significant digits, as a ranking compares them.
 *
 * @param scores one per row, no NaN
 */
export function tieRuns(scores: ArrayLike<number>): TieRuns {
  const compared = Float64Array.from(scores, comparable);
  const at = (row: number | undefined) => compared[row as number] as number;
  const rows = Uint32Array.from(compared.keys()).sort((a, b) => at(a) - at(b));
  const starts: number[] = [];
  for (const [place, row] of rows.entries()) {
    if (place === 0 || at(row) > at(rows[place - 1])) starts.push(place);
  }
  const values = Float64Array.from(starts, (place) => at(rows[place]));
  return { rows, starts: Uint32Array.from([...starts, rows.length]), scores: values };
}

/** Per run, the sum of weights and the weighted sum of values; without weights every row counts once. */
export function runTotals(
  { rows, starts, scores }: TieRuns,
  values: ArrayLike<number>,
  weights?: ArrayLike<number>,
): { weight: Float64Array; value: Float64Array } {
  const totals = { weight: new Float64Array(scores.length), value: new Float64Array(scores.length) };
  for (let run = 0; run < scores.length; run += 1) {
    let [weight, value] = [0, 0];
    for (let place = starts[run] as number; place < (starts[run + 1] as number); place += 1) {
      const row = rows[place] as number;
      const times = weights === undefined ? 1 : (weights[row] as number);
      weight += times;
      value += times * (values[row] as number);
    }
    totals.weight[run] = weight;
    totals.value[run] = value;
  }
  return totals;
}
