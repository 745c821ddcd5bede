import { AtriskError } from '../../errors.ts';
import { type ElasticNet, elasticNetPath, lambdaPath } from '../../stats/elastic-net.ts';
import { probabilityOf } from '../../stats/logistic-loss.ts';
import { FEWEST_EVENTS } from '../backtest/probability.ts';
import { crossValidate, type CrossValidation } from './cross-validate.ts';
import type { FitOptions } from './options.ts';
import { type Scale, scaleOf, standardised } from './standardise.ts';
import { eventsIn, type TrainingRows } from './training-rows.ts';

/** A logistic regression with elastic net, and how it came about. */
export interface FittedLogistic {
  predictors: readonly string[];
  scales: readonly Scale[];
  intercept: number;
  /** On the standardised predictors; exactly 0 where the penalty took one out. */
  coefficients: Float64Array;
  alpha: number;
  lambda: number;
  /** Null where the penalty was given. */
  validation: CrossValidation | null;
  rows: number;
  events: number;
  /** First and last period of the training rows. */
  first: number;
  last: number;
}

/**
 * Fits a logistic regression with elastic net to standardised predictors; the penalty is the one given, or chosen by
 * cross-validation over time.
 *
 * @throws AtriskError `fit.invalid` where there is too little to fit, or nothing to choose a penalty by
 */
export function fitLogistic(rows: TrainingRows, options: FitOptions): FittedLogistic {
  assertFittable(rows);
  const { alpha, lambda } = options;
  const whole = standardised(rows);
  const models =
    lambda === null
      ? elasticNetPath(whole, alpha, lambdaPath(whole, alpha, options.lambdas), true)
      : elasticNetPath(whole, alpha, [lambda]);
  const validation = lambda === null ? crossValidate(rows, models, options) : null;
  const chosen = models[validation?.chosen ?? 0] as ElasticNet;
  if (chosen.problem !== null) {
    throw invalid(
      `No model can be fitted with a penalty of ${chosen.lambda}: ${chosen.problem}.`,
      'Give a larger --lambda.',
    );
  }
  return {
    predictors: rows.predictors,
    scales: rows.columns.map(scaleOf),
    intercept: chosen.intercept,
    coefficients: chosen.coefficients,
    alpha,
    lambda: chosen.lambda,
    validation,
    rows: rows.events.length,
    events: eventsIn(rows),
    first: rows.times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY),
    last: rows.times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY),
  };
}

/**
 * The probability that a model gives to each row; NaN where a predictor that it uses is missing.
 *
 * @param columns one per predictor of the model, in its order
 */
export function predict(
  { intercept, coefficients, scales }: Pick<FittedLogistic, 'intercept' | 'coefficients' | 'scales'>,
  columns: readonly Float64Array[],
): Float64Array {
  const odds = new Float64Array(columns[0]?.length ?? 0).fill(intercept);
  for (const [at, column] of columns.entries()) {
    const coefficient = coefficients[at] as number;
    const { centre, deviation } = scales[at] as Scale;
    if (coefficient === 0) continue;
    for (let row = 0; row < odds.length; row += 1) {
      odds[row] = (odds[row] as number) + (coefficient * ((column[row] as number) - centre)) / deviation;
    }
  }
  return odds.map(probabilityOf);
}

function assertFittable(rows: TrainingRows): void {
  const events = eventsIn(rows);
  const all = rows.events.length;
  if (rows.predictors.length === 0) throw invalid('There is no predictor to fit.', 'Name columns with --predictor.');
  if (events < FEWEST_EVENTS) {
    const few = events === 1 ? 'one event' : `${events} events`;
    throw invalid(
      `${few} followed the ${all} rows to fit to, and at least ${FEWEST_EVENTS} are needed.`,
      'Take more periods, or leave out predictors that are missing in many rows.',
    );
  }
  if (events === all)
    throw invalid(`An event followed every one of the ${all} rows, so that there is nothing to tell apart.`);
  if (rows.columns.every((column) => scaleOf(column).deviation === 0)) {
    throw invalid('Every predictor is the same in all rows to fit to.');
  }
}

function invalid(message: string, hint?: string): AtriskError {
  return new AtriskError('fit.invalid', message, hint === undefined ? {} : { hint });
}
