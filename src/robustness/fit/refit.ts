import { AtriskError } from '../../errors.ts';
import type { OutcomeWindow } from '../../types.ts';
import type { Ranking, ScoredRow, TestSpan } from '../backtest/cases.ts';
import type { History } from '../backtest/history.ts';
import { isKnownBy } from '../backtest/probability.ts';
import { fitLogistic, predict } from './fit-logistic.ts';
import type { FitOptions } from './options.ts';
import { type PredictorTable, rowsWhere, trainingRows } from './training-rows.ts';

/** A ranking by models, each fitted to what was known in its period. */
export interface Refitted {
  ranking: Ranking;
  /** Periods for which no model could be fitted, and why for the last of them. */
  without: { times: readonly number[]; why: string | null };
}

/**
 * Fits a model for every period of a span, to those rows alone whose outcome was known when the ranking of the period
 * was made, and ranks the units of the period by it.
 *
 * @param tick told how far it has come, 0 to 1
 */
export function refit(
  table: PredictorTable,
  history: History,
  window: OutcomeWindow,
  options: Omit<FitOptions, 'reach'>,
  span: TestSpan,
  tick?: (share: number) => void,
): Refitted {
  const everything = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const known = trainingRows(table, history, window, everything);
  const times = [...new Set(table.rows.map(({ time }) => time))].sort((a, b) => a - b);
  const asked = times.filter((time) => time >= span.from && time <= span.until);
  const rows: ScoredRow[] = [];
  const without: number[] = [];
  let why: string | null = null;
  for (const [done, time] of asked.entries()) {
    const own = table.rows.filter((row) => row.time === time);
    const past = rowsWhere(known, (then) => isKnownBy({ time: then }, time, window));
    const scores = scoresOf(table, past, own, { ...options, reach: window.lead + window.length - 1 });
    if (typeof scores === 'string') {
      without.push(time);
      why = scores;
    }
    for (const [at, { unit }] of own.entries()) {
      rows.push({ unit, time, score: typeof scores === 'string' ? Number.NaN : (scores[at] as number) });
    }
    tick?.((done + 1) / asked.length);
  }
  return {
    ranking: {
      name: 'refit',
      description: `logistic regression with elastic net on ${table.predictors.length} ${table.predictors.length === 1 ? 'predictor' : 'predictors'}, fitted anew for each period to what was known by then`,
      isProbability: true,
      rows,
    },
    without: { times: without, why },
  };
}

/** Probabilities of the units of a period; or why no model could be fitted. */
function scoresOf(
  { predictors, valuesOf }: PredictorTable,
  past: ReturnType<typeof rowsWhere>,
  own: PredictorTable['rows'],
  options: FitOptions,
): Float64Array | string {
  try {
    const model = fitLogistic(past, options);
    const values = own.map(({ unit, time }) => valuesOf(unit, time));
    const complete = values.map((row) => (row?.some(Number.isNaN) === false ? row : null));
    // A row that lacks a predictor was not fitted to and is not ranked, whichever predictor it is.
    return predict(
      model,
      predictors.map((_, at) => Float64Array.from(complete, (row) => row?.[at] ?? Number.NaN)),
    ).map((probability, row) => (complete[row] === null ? Number.NaN : probability));
  } catch (error) {
    if (error instanceof AtriskError && error.code === 'fit.invalid') return error.message;
    throw error;
  }
}
