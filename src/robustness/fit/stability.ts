import { elasticNetPath } from '../../stats/elastic-net.ts';
import { quantile } from '../../stats/quantile.ts';
import { stream } from '../random.ts';
import type { FittedLogistic } from './fit-logistic.ts';
import { standardised } from './standardise.ts';
import type { TrainingRows } from './training-rows.ts';

/** How far a coefficient depends on which units happen to be in the data. */
export interface Stability {
  predictor: string;
  /** Shares of the resamples in which it is not zero, and in which it has the sign of the model. */
  nonZero: number;
  sameSign: number;
  /** 5th and 95th percentile. */
  low: number;
  high: number;
}

/**
 * Fits the model again, with its penalty and its scales, to resamples of whole units (cluster bootstrap). Resamples
 * without an event, or with nothing else, are left out.
 */
export function stability(
  rows: TrainingRows,
  model: FittedLogistic,
  { draws, seed }: { draws: number; seed: number },
): Stability[] {
  const whole = standardised(rows, model.scales);
  const units = rows.units.reduce((most, unit) => Math.max(most, unit + 1), 0);
  const drawn: Float64Array[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const uniform = stream(seed, draw);
    const times = new Float64Array(units);
    for (let pick = 0; pick < units; pick += 1) {
      const unit = Math.floor(uniform() * units);
      times[unit] = (times[unit] as number) + 1;
    }
    const weights = Float64Array.from(rows.units, (unit) => times[unit] as number);
    if (hasBoth(rows.events, weights)) {
      const [fitted] = elasticNetPath({ ...whole, weights }, model.alpha, [model.lambda]);
      if (fitted?.problem === null) drawn.push(fitted.coefficients);
    }
  }
  return model.predictors.map((predictor, at) => stabilityOf(predictor, model.coefficients[at] as number, drawn, at));
}

function hasBoth(events: Uint8Array, weights: Float64Array): boolean {
  const counts = (event: number): boolean => events.some((one, row) => one === event && (weights[row] as number) > 0);
  return counts(0) && counts(1);
}

function stabilityOf(predictor: string, own: number, drawn: readonly Float64Array[], at: number): Stability {
  const values = Float64Array.from(drawn, (coefficients) => coefficients[at] as number).sort();
  const share = (of: (value: number) => boolean): number => values.filter(of).length / Math.max(values.length, 1);
  return {
    predictor,
    nonZero: share((value) => value !== 0),
    sameSign: share((value) => value !== 0 && Math.sign(value) === Math.sign(own)),
    low: quantile(values, 0.05) ?? 0,
    high: quantile(values, 0.95) ?? 0,
  };
}
