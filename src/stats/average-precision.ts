import { runTotals, tieRuns } from './tie-runs.ts';

/**
 * Average precision, the area under the curve of precision over recall as a sum of steps: Σ (R[k] − R[k − 1]) P[k]
 * from the highest score down, where at each different score R is the share of events, and P the share of events among
 * rows, with that score or a higher one  (M. Zhu, 2004, Recall, precision and average precision, University of
 * Waterloo; no line is drawn between points, see J. Davis and M. Goadrich, 2006). Rows with tied scores come in together.
 *
 * From the share of events, where all scores are tied, or less, where events come last, to 1, where they come first.
 *
 * @param scores one per row, no NaN
 * @param events 1 or 0 per row
 * @returns NaN where there is no event
 */
export function averagePrecision(scores: ArrayLike<number>, events: ArrayLike<number>): number {
  const { weight, value } = runTotals(tieRuns(scores), events);
  let [rows, found, sum] = [0, 0, 0];
  for (let run = weight.length - 1; run >= 0; run -= 1) {
    rows += weight[run] as number;
    found += value[run] as number;
    sum += (value[run] as number) * (found / rows);
  }
  return sum / found;
}
