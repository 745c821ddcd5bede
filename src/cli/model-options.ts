import { type Command, InvalidArgumentError } from 'commander';
import { AtriskError, EXIT } from '../errors.ts';
import { parseCount, parseShare } from './data-options.ts';

/** How a model is fitted. */
export interface ModelOptions {
  predictor?: readonly string[];
  leaveOut?: readonly string[];
  alpha: number;
  folds: number;
  lambdas: number;
  lambda?: number;
}

/** Adds the options that say what is fitted and how; `backtest --refit` takes them too. */
export function addModelOptions(command: Command): Command {
  return command
    .option('--predictor <column>', 'a column to predict from, or `all` columns of numbers; may be repeated', collect)
    .option('--leave-out <column>', 'a column that is no predictor, where all are; may be repeated', collect)
    .option('--alpha <share>', 'split of the penalty: 1 is the lasso, 0 is ridge', parseShare, 0.5)
    .option('--folds <n>', 'blocks of the cross-validation by time', parseCount, 5)
    .option('--lambdas <n>', 'how many penalties are tried', parseLambdas, 100)
    .option('--lambda <number>', 'the penalty itself, instead of cross-validation', parsePenalty);
}

/** @throws AtriskError `usage` for options that contradict one another, or name nothing to predict from */
export function assertPredictors({ predictor, leaveOut, framework }: ModelOptions & { framework?: string }): void {
  const all = predictor?.includes('all') === true;
  if (leaveOut !== undefined && !all && framework === undefined) {
    throw usage('--leave-out takes columns out of all: say --predictor all, or name a framework.');
  }
  if (framework !== undefined && predictor !== undefined) {
    throw usage('--framework takes its indicators as predictors, and --predictor names columns: give one of them.');
  }
  if (framework !== undefined || predictor !== undefined) return;
  throw usage(
    'Nothing is named to predict from.',
    'Name columns (--predictor COLUMN, again for each), `--predictor all`, or a framework whose indicators are the predictors (-f). A file of data may hold the outcome of later periods under another name: such a column must not be a predictor.',
  );
}

function usage(message: string, hint?: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
}

function collect(value: string, values: readonly string[] = []): string[] {
  if (value.trim() === '') throw new InvalidArgumentError('Name a column.');
  return [...values, value.trim()];
}

function parseLambdas(value: string): number {
  const count = parseCount(value);
  if (count < 2 || count > 1000) throw new InvalidArgumentError('It must be from 2 to 1000.');
  return count;
}

function parsePenalty(value: string): number {
  const number = /^\d*\.?\d+(e-?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw new InvalidArgumentError('It must be a number from 0 up, such as 0.01.');
  return number;
}

const MODEL_OPTIONS = {
  predictor: '--predictor',
  leaveOut: '--leave-out',
  alpha: '--alpha',
  folds: '--folds',
  lambdas: '--lambdas',
  lambda: '--lambda',
};

/** Options that say how a model is fitted do nothing where none is: whoever types one wants a model. */
export function assertRefit(command: Command, refit: boolean | undefined): void {
  if (refit === true) return;
  const idle = Object.entries(MODEL_OPTIONS).find(([name]) => command.getOptionValueSource(name) === 'cli');
  if (idle !== undefined) throw usage(`${idle[1]} says how a model is fitted, and none is.`, 'Add --refit.');
}
