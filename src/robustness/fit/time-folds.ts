import type { TrainingRows } from './training-rows.ts';

/** A block of consecutive periods that a model is tried on, and the last period that it may be trained on. */
export interface TimeFold {
  from: number;
  until: number;
  trainedUntil: number;
}

/**
 * Blocks for cross-validation by time: the later half of the periods, cut into blocks of about equally many periods. A
 * model for a block is trained on those rows alone whose outcome was known before the block began, so that it never
 * sees what it is tried on, nor anything later  (rolling origin; Tashman, 2000, International Journal of Forecasting
 * 16, 437-450).
 *
 * @param folds how many blocks there are at most; fewer where there are fewer periods
 * @param reach the outcome of a row is known so many periods later
 */
export function timeFolds({ times }: Pick<TrainingRows, 'times'>, folds: number, reach: number): TimeFold[] {
  const periods = [...new Set(times)].sort((a, b) => a - b);
  const later = periods.slice(Math.floor(periods.length / 2));
  const count = Math.min(folds, later.length);
  return Array.from({ length: count }, (_, fold) => {
    const start = Math.round((later.length * fold) / count);
    const end = Math.round((later.length * (fold + 1)) / count);
    const from = later[start] as number;
    return { from, until: later[end - 1] as number, trainedUntil: from - reach - 1 };
  });
}
