import { type Command, InvalidArgumentError, Option } from 'commander';
import { AtriskError, EXIT } from '../errors.ts';
import type { Ranking, Severity, UnitKind, Vintage } from '../types.ts';
import { addDataArgument, addFrameworkSettings, type DataOptions, parseCount } from './data-options.ts';
import { parseFindingGate } from './gate.ts';
import { addModelOptions, type ModelOptions } from './model-options.ts';
import { parseSeed } from './simulation-options.ts';
import type { ViewOptions } from './view.ts';

/** Options that say what a ranking is held against. */
export interface OutcomeOptions {
  outcomes: string;
  event: string;
  atLeast?: number;
  unitColumn?: readonly string[];
  periodColumn?: readonly string[];
  lead: number;
  window: number;
  outcomesUntil?: string;
  outcome?: string;
  outcomeSource?: string;
  outcomeVintage?: Vintage;
}

/** Options that say which ranking is graded, and what it may have known. */
export interface RankingOptions {
  score?: string;
  order?: Ranking['order'];
  probabilities?: boolean;
  issued?: number;
  asKnown?: boolean;
  allowLaterInformation?: boolean;
  kind?: UnitKind;
  vintage?: Vintage;
}

/** Everything that says which ranking is held against what. */
export type RankedOptions = Omit<DataOptions, 'period'> &
  OutcomeOptions &
  RankingOptions & { from?: string; until?: string };

/** Everything that `atrisk backtest` is told. */
export type BacktestOptions = RankedOptions &
  ModelOptions &
  ViewOptions & {
    refit?: boolean;
    baseline?: readonly string[];
    against?: string;
    againstScore?: string;
    againstFramework?: string;
    ranks: readonly number[];
    bands: readonly number[];
    draws: number;
    seed: number;
    format: string;
    failOn?: Severity;
  };

/** Adds what `backtest`, `calibrate` and `fit` have in common: the outcomes, and when they count. */
export function addOutcomeOptions(command: Command): Command {
  return command
    .requiredOption('--outcomes <file>', 'the file that says what happened, by unit and period')
    .requiredOption('--event <column>', 'its column that holds 1 where an event happened and 0 where none did')
    .option('--at-least <number>', 'an event is a value of this or more, for a column of counts', parseNumber)
    .option(
      '--unit-column <name>',
      'the column that names the unit, in every file that has it; may be repeated',
      collectNames,
    )
    .option(
      '--period-column <name>',
      'the column that names the period, in every file that has it; may be repeated',
      collectNames,
    )
    .option(
      '--lead <n>',
      'periods from a row to the first in which an event counts; 0: the row is of that period',
      parsePeriods,
      1,
    )
    .option('--window <n>', 'in how many periods from there an event counts', parseCount, 2)
    .option('--outcomes-until <period>', 'up to which period the outcomes are complete, if not to their end')
    .option('--outcome <text>', 'what the event is, in full, for the headline')
    .option('--outcome-source <text>', 'who recorded the events, for the headline')
    .addOption(vintageOption('--outcome-vintage <which>', 'whether the outcomes are as first published'));
}

/** Adds the options that say which ranking is meant and what it may have known. */
export function addRankingOptions(command: Command): Command {
  return command
    .option('--score <column>', 'grade this column of the data as it stands, instead of scoring by a framework')
    .addOption(
      new Option('--order <order>', 'which end of --score is riskier').choices(['highest-first', 'lowest-first']),
    )
    .option('--probabilities', 'the scores are probabilities of the event')
    .option('--issued <months>', 'how long after the end of its period a ranking is made', parseMonths)
    .option('--as-known', 'rank each period by the values that had been published by then')
    .option('--allow-later-information', 'grade a ranking that uses later information all the same, and say so')
    .addOption(vintageOption('--vintage <which>', 'whether the data are as first published'))
    .addOption(new Option('--kind <kind>', 'units of one kind').choices(['country', 'people', 'group', 'region']));
}

function vintageOption(flags: string, meaning: string): Option {
  return new Option(flags, `${meaning} or were revised since`).choices(['first-published', 'revised']);
}

const RANKS = [15, 30];
/** Where the bands of ranks end unless told otherwise. */
export const BANDS = [10, 30, 50, 100];

/** Adds the arguments and options of `atrisk backtest`. */
export function addBacktestOptions(command: Command, formats: readonly string[]): Command {
  return addModelOptions(
    addRankingOptions(addOutcomeOptions(addFrameworkSettings(addDataArgument(command)))).option(
      '--refit',
      'rank each period by a model fitted to what was known by then (see `fit`)',
    ),
  )
    .option('--from <period>', 'first period to grade')
    .option('--until <period>', 'last period to grade')
    .option(
      '--baseline <what>',
      'compare with `persistence`, `population`, or a column or indicator (:lower where less is riskier); may be repeated',
      collect,
    )
    .option('--against <file>', 'compare with the scores of another file')
    .option('--against-score <column>', 'the column of that file that holds them, else score or rank')
    .option('--against-framework <id|file>', 'compare with another framework on the same data')
    .option('--ranks <list>', 'ranks at which recall, precision and onsets caught are given', parseLimits, RANKS)
    .option('--bands <list>', 'ranks at which the bands of the table of frequencies end', parseLimits, BANDS)
    .option('--draws <n>', 'resamples for intervals', parseCount, 1000)
    .option('--seed <n>', 'the same whole number gives the same resamples', parseSeed, 1)
    .option('--top <n|all>', 'onsets to list (all)', (value) => (value === 'all' ? value : parseCount(value)))
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('table'))
    .option('--width <cells>', 'width of a table (default: the terminal; a pipe is never cut)', parseCount)
    .option('--fail-on <condition>', 'end with status 1 on finding=error or finding=warning', parseFindingGate);
}

/** @throws AtriskError `usage` for options that contradict one another */
export function assertConsistent(
  options: RankedOptions & { against?: string; againstScore?: string; againstFramework?: string },
): void {
  if (options.score === undefined) assertFramework(options);
  else assertColumn(options, options.againstFramework !== undefined);
  if (options.againstScore !== undefined && options.against === undefined) {
    throw usage('--against-score needs --against FILE.');
  }
}

/** What has a meaning only where a column is graded as it stands. */
function assertFramework({ order, probabilities }: RankedOptions): void {
  if (order !== undefined) throw usage('--order says which end of --score is riskier: name the column.');
  if (probabilities !== true) return;
  throw usage(
    '--probabilities is about the column that --score names.',
    'A framework that atrisk fit wrote says by itself that its scores are probabilities.',
  );
}

/** @throws AtriskError `usage` for what has no meaning where a model is fitted for each period */
export function assertRefittable({
  refit,
  score,
  weights,
  minCoverage,
  asKnown,
  issued,
  framework,
  againstFramework,
}: BacktestOptions): void {
  if (refit !== true) return;
  if (score !== undefined)
    throw usage('--score grades a column as it stands, and --refit fits a model: give one of them.');
  if (weights !== undefined || minCoverage !== undefined) {
    throw usage(
      '--weights and --min-coverage are about the index of a framework, and --refit fits a model in its place.',
    );
  }
  const named = framework ?? againstFramework;
  if (named !== undefined || (asKnown !== true && issued === undefined)) return;
  throw usage(
    '--issued and --as-known need to know when values are published, which columns do not say.',
    'Name a framework that declares it (-f); its indicators are then the predictors.',
  );
}

/** What has a meaning only where a framework scores. */
function assertColumn(
  { framework, issued, asKnown, weights, minCoverage }: RankedOptions,
  isBesideFramework: boolean,
): void {
  if (framework !== undefined) {
    throw usage('--score grades a column as it stands, and --framework scores the data: give one of them.');
  }
  if (weights !== undefined || minCoverage !== undefined) {
    throw usage('--weights and --min-coverage are about a framework; --score grades a column as it stands.');
  }
  if (isBesideFramework || (issued === undefined && asKnown !== true)) return;
  throw usage('--issued and --as-known are about values of indicators; --score grades a column as it stands.');
}

function usage(message: string, hint?: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
}

function collectNames(value: string, names: readonly string[] = []): string[] {
  return [...names, value];
}

function collect(value: string, values: readonly string[] = []): string[] {
  if (value.trim() === '') throw new InvalidArgumentError('Name a baseline.');
  return [...values, value.trim()];
}

function parseNumber(value: string): number {
  const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw new InvalidArgumentError('It must be a number, such as 25.');
  return number;
}

function parsePeriods(value: string): number {
  return value === '0' ? 0 : parseCount(value);
}

function parseMonths(value: string): number {
  const months = /^-?\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isInteger(months)) throw new InvalidArgumentError('It must be a whole number of months, such as 9.');
  return months;
}

/** Parses ranks that rise, as in `15,30`. */
export function parseLimits(value: string): number[] {
  const limits = value.split(',').map((part) => parseCount(part.trim()));
  if (limits.some((limit, at) => at > 0 && limit <= (limits[at - 1] as number))) {
    throw new InvalidArgumentError('Write ranks that rise, as in 15,30.');
  }
  return limits;
}
