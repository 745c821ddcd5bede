import { type LogisticCurve, logisticAt, logisticFit } from './logistic.ts';
import { mean } from './mean.ts';
import { deviationOf } from './standard-deviation.ts';
import { runTotals, tieRuns } from './tie-runs.ts';
import { total } from './total.ts';
import { unitSize } from './unit-size.ts';

/** A logistic curve: the logarithm of the odds is intercept + slope × score. */
export type PlattFit = LogisticCurve;

/**
 * Logistic regression of the event on the score, with J. C. Platt's targets: instead of 1 and 0, (N₊ + 1) / (N₊ + 2)
 * for N₊ events and 1 / (N₋ + 2) for N₋ others, so that a score that separates them keeps a finite slope  (Platt,
 * 1999, Probabilistic outputs for support vector machines). The order of rows, origin and unit of the scores leave no
 * trace.
 *
 * @param scores finite numbers, one per row
 * @param events 1 or 0 per row
 * @returns slope 0 where all scores are equal to twelve digits; null where no row has the event or all have it
 */
export function platt(scores: ArrayLike<number>, events: ArrayLike<number>): PlattFit | null {
  const runs = tieRuns(scores);
  const { weight: rows, value } = runTotals(runs, events);
  const happened = total(value);
  const others = scores.length - happened;
  if (happened === 0 || others === 0) return null;
  const [yes, no] = [(happened + 1) / (happened + 2), 1 / (others + 2)];
  const target = value.map((count, run) => count * yes + ((rows[run] as number) - count) * no);
  const { x, centre, spread, size } = standard(runs.scores);
  const fit = logisticFit({ x, rows, target });
  const slope = fit.slope / spread;
  return { intercept: fit.intercept - slope * centre, slope: slope / size };
}

/** The probability at a score. */
export function plattAt(fit: PlattFit, score: number): number {
  return logisticAt(fit, score);
}

/** Scores with mean 0 and standard deviation 1: x = (score / size − centre) / spread. A single one becomes 0. */
function standard(scores: Float64Array): { x: Float64Array; centre: number; spread: number; size: number } {
  const size = unitSize(scores);
  const scaled = scores.map((score) => score / size);
  const centre = mean(scaled) as number;
  const spread = scores.length === 1 ? 1 : (deviationOf(scaled, 'population') as number);
  return { x: scaled.map((score) => (score - centre) / spread), centre, spread, size };
}
