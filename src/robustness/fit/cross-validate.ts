import { AtriskError } from '../../errors.ts';
import { type ElasticNet, elasticNetPath } from '../../stats/elastic-net.ts';
import { rowLoss } from '../../stats/logistic-loss.ts';
import { FEWEST_EVENTS } from '../backtest/probability.ts';
import type { FitOptions } from './options.ts';
import { scaleOf, standardised } from './standardise.ts';
import { timeFolds } from './time-folds.ts';
import { eventsIn, rowsWhere, type TrainingRows } from './training-rows.ts';

/** One penalty of the path: the model of all rows has so many coefficients, and models for the blocks did so well. */
export interface ValidatedPenalty {
  lambda: number;
  nonZero: number;
  /** Mean deviance of a row in the blocks, and its standard error over blocks (null for one block). */
  deviance: number;
  standardError: number | null;
}

/** A block, and the rows of the model that was tried on it. */
export interface ValidatedBlock {
  from: number;
  until: number;
  trainedUntil: number;
  trainedRows: number;
  trainedEvents: number;
  rows: number;
  events: number;
}

/** What cross-validation over time found. */
export interface CrossValidation {
  /** The position of the penalty that was chosen. */
  chosen: number;
  path: readonly ValidatedPenalty[];
  blocks: readonly ValidatedBlock[];
  /** Blocks left out, because too few events were known before them. */
  leftOut: number;
}

interface TriedBlock {
  block: ValidatedBlock;
  /** Mean deviance of a row, by penalty. */
  deviances: number[];
}

/** Deviances that differ by no more than this part are alike: coefficients have about eight digits. */
const ALIKE = 1e-8;

/**
 * Tries every penalty on blocks of later periods, with models of what was known before each block began.
 *
 * @param models of all rows, one per penalty
 * @throws AtriskError `fit.invalid` where no block can be used
 */
export function crossValidate(rows: TrainingRows, models: readonly ElasticNet[], options: FitOptions): CrossValidation {
  const path = models.map(({ lambda }) => lambda);
  const folds = timeFolds(rows, options.folds, options.reach);
  const blocks = folds.flatMap((fold) => {
    const training = rowsWhere(rows, (time) => time <= fold.trainedUntil);
    const trained = eventsIn(training);
    if (trained < FEWEST_EVENTS || trained === training.events.length) return [];
    return [
      tried(
        training,
        rowsWhere(rows, (time) => time >= fold.from && time <= fold.until),
        fold,
        path,
        options,
      ),
    ];
  });
  if (blocks.length === 0) throw nothingToValidate();
  const validated = path.map((lambda, at) => ({
    lambda,
    nonZero: (models[at] as ElasticNet).coefficients.filter((coefficient) => coefficient !== 0).length,
    ...overBlocks(blocks, at),
  }));
  return {
    chosen: leastOf(validated),
    path: validated,
    blocks: blocks.map(({ block }) => block),
    leftOut: folds.length - blocks.length,
  };
}

function tried(
  training: TrainingRows,
  test: TrainingRows,
  fold: { from: number; until: number; trainedUntil: number },
  path: readonly number[],
  { alpha }: FitOptions,
): TriedBlock {
  const scales = training.columns.map(scaleOf);
  const fitted = elasticNetPath(standardised(training, scales), alpha, path);
  const tests = standardised(test, scales);
  return {
    block: {
      ...fold,
      trainedRows: training.events.length,
      trainedEvents: eventsIn(training),
      rows: test.events.length,
      events: eventsIn(test),
    },
    deviances: fitted.map((model) => devianceOf(model, tests)),
  };
}

/** Twice the mean loss of rows. */
function devianceOf(
  { intercept, coefficients }: ElasticNet,
  { columns, events }: { columns: readonly Float64Array[]; events: Uint8Array },
): number {
  const odds = new Float64Array(events.length).fill(intercept);
  for (const [at, column] of columns.entries()) {
    const coefficient = coefficients[at] as number;
    if (coefficient === 0) continue;
    for (let row = 0; row < odds.length; row += 1)
      odds[row] = (odds[row] as number) + coefficient * (column[row] as number);
  }
  return (2 * odds.reduce((sum, odd, row) => sum + rowLoss(odd, events[row] as number), 0)) / odds.length;
}

/** Mean over blocks by their rows, and its standard error as glmnet takes it. */
function overBlocks(blocks: readonly TriedBlock[], at: number): { deviance: number; standardError: number | null } {
  const rows = blocks.reduce((sum, { block }) => sum + block.rows, 0);
  const weighted = (of: (block: TriedBlock) => number): number =>
    blocks.reduce((sum, tried) => sum + (tried.block.rows / rows) * of(tried), 0);
  const deviance = weighted(({ deviances }) => deviances[at] as number);
  const spread = weighted(({ deviances }) => ((deviances[at] as number) - deviance) ** 2);
  return { deviance, standardError: blocks.length < 2 ? null : Math.sqrt(spread / (blocks.length - 1)) };
}

/** The penalty of least deviance; of penalties that do alike the greatest, which leaves the fewest coefficients. */
function leastOf(path: readonly ValidatedPenalty[]): number {
  const isLess = (one: number, other: number): boolean => one < other - ALIKE * other;
  return path.reduce(
    (best, { deviance }, at) => (isLess(deviance, (path[best] as ValidatedPenalty).deviance) ? at : best),
    0,
  );
}

function nothingToValidate(): AtriskError {
  return new AtriskError(
    'fit.invalid',
    `The penalty cannot be chosen: before no block of periods ${FEWEST_EVENTS} events were known.`,
    { hint: 'Take more periods, fewer --folds, or give the penalty: --lambda 0.01.' },
  );
}
