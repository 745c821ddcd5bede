import { splitDraws } from '../dataset/draws.ts';
import type { Table } from '../dataset/table.ts';
import { AtriskError } from '../errors.ts';
import { backtest, type BacktestRequest } from '../robustness/backtest/backtest.ts';
import type { Ranking } from '../robustness/backtest/cases.ts';
import { persistence } from '../robustness/backtest/persistence.ts';
import type { Backtest, Finding, Vintage } from '../types.ts';
import type { BacktestOptions } from './backtest-options.ts';
import { assertKeyColumns, columnNamed } from './column-data.ts';
import { refuseOverwrite } from './files.ts';
import {
  aboutRanking,
  assertSameKind,
  type FirstRanking,
  firstRanking,
  inputsOf,
  listColumn,
  spanGiven,
} from './first-ranking.ts';
import { frameworkRanking, type GradedData, gradedData } from './framework-ranking.ts';
import { assertOneStandardInput, filesRead, readInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { outcomeTables, type Outcomes, readOutcomes } from './outcomes.ts';
import { readAll, tablesOf } from './pipeline.ts';
import { progressOf } from './progress.ts';
import type { RefittedRanking } from './refit-ranking.ts';
import { baselineColumn, columnRankings, type ReadRanking } from './rankings.ts';
import { readWarnings } from './read-warnings.ts';
import { namedFramework } from './shipped.ts';

/**
 * From files to a graded ranking.
 *
 * @throws AtriskError where a file cannot be used, the ranking uses later information, or nothing can be graded
 */
export async function backtestFiles(paths: readonly string[], options: BacktestOptions, io: Io): Promise<Backtest> {
  const others = [options.outcomes, ...(options.against === undefined ? [] : [options.against])];
  assertOneStandardInput([...paths, ...others]);
  for (const framework of [options.framework, options.againstFramework]) {
    refuseOverwrite(options.output, filesRead([...paths, ...others], framework, options.source));
  }
  const { tables } = splitDraws(await readAll(paths, options, io));
  const written = await outcomeTables(options, io);
  assertKeyColumns([...tables, ...written], options);
  const { first, outcomes, findings } = await ranked(tables, written, options, io);
  progressOf(io, options)('grading');
  const rivals = await rivalRankings(tables, first, outcomes, options, io);
  const report = backtest({
    ...request(first, outcomes, options),
    ranking: first.ranking,
    rivals: rivals.map(({ ranking }) => ranking),
    about: aboutOf(first, outcomes, options, {
      vintage: options.vintage ?? vintageOf(tables),
      inputs: inputsOf([first, ...rivals]),
    }),
  });
  return { ...report, findings: [...distinct([first, outcomes, ...rivals]), ...findings, ...report.findings] };
}

/** What the sidecars say of the figures, where all say the same. */
function vintageOf(tables: readonly Table[]): Vintage | null {
  const [said = null, ...others] = new Set(tables.map(({ sidecar }) => sidecar?.vintage ?? null));
  return others.length === 0 ? said : null;
}

/** What reading warned of; the same file may have been read more than once. */
function distinct(read: readonly Pick<ReadRanking, 'findings'>[]): Finding[] {
  return [...new Map(read.flatMap(({ findings }) => findings).map((one) => [JSON.stringify(one), one])).values()];
}

/** The ranking to be graded: one that is there, or one by models fitted anew for each period. */
async function ranked(
  tables: readonly Table[],
  written: readonly Table[],
  options: BacktestOptions,
  io: Io,
): Promise<RefittedRanking> {
  if (options.refit === true) {
    // What fits is loaded only where it is asked for.
    const { refittedRanking } = await import('./refit-ranking.ts');
    return refittedRanking(tables, written, options, io);
  }
  const first = await firstRanking(tables, options, io);
  const outcomes = await readOutcomes(written, first.unitKind, options, io);
  assertSameKind(first.period, outcomes);
  return { first, outcomes, findings: [] };
}

function request(first: FirstRanking, outcomes: Outcomes, options: BacktestOptions) {
  const { draws, seed, ranks, bands, lead, window } = options;
  const names = new Map([...outcomes.names, ...first.names]);
  const tiers = first.graded?.framework.definition.tiers?.levels.map(({ name }) => name) ?? [];
  return {
    history: outcomes.history,
    window: { lead, length: window },
    span: spanGiven(first.ranking, outcomes.period, options),
    periodKind: outcomes.period,
    nameOf: (unit: string) => names.get(unit) ?? unit,
    ranks,
    bands,
    tiers,
    draws,
    seed,
  };
}

async function rivalRankings(
  tables: readonly Table[],
  first: FirstRanking,
  outcomes: Outcomes,
  options: BacktestOptions,
  io: Io,
): Promise<ReadRanking[]> {
  const baselines = options.baseline ?? [];
  const own = baselines.includes('persistence') ? [persistenceOf(first, outcomes, options)] : [];
  const columns = baselines.filter((name) => name !== 'persistence').map((name) => baselineColumn(tables, name));
  return [
    ...own,
    ...(await columnRankings(tables, columns, first.unitKind, options, io)),
    ...(await againstFramework(tables, first, options, io)),
    ...(await againstFile(first, options, io)),
  ].map((rival) => ({ ...rival, ranking: onlyRanked(rival.ranking, first.ranking) }));
}

function persistenceOf(
  first: FirstRanking,
  { history }: Outcomes,
  { lead, window: length }: BacktestOptions,
): ReadRanking {
  return { ...first, inputs: [], findings: [], ranking: persistence(first.ranking.rows, history, { lead, length }) };
}

/** A rival over the units that the first ranks, so that places of the two can be compared. */
function onlyRanked(rival: Ranking, { rows }: Ranking): Ranking {
  const key = ({ unit, time }: { unit: string; time: number }): string => `${time}\n${unit}`;
  const ranked = new Set(rows.filter(({ score }) => !Number.isNaN(score)).map(key));
  return { ...rival, rows: rival.rows.filter((row) => ranked.has(key(row))) };
}

async function againstFramework(
  tables: readonly Table[],
  first: FirstRanking,
  options: BacktestOptions,
  io: Io,
): Promise<ReadRanking[]> {
  if (options.againstFramework === undefined) return [];
  const { framework } = await namedFramework(options.againstFramework, options.output);
  const graded = await gradedData(tables, framework, options, io);
  const own = frameworkRanking(graded, options);
  const ranking = { ...own, description: `${own.description}${laterWords(graded)}` };
  const { inputs } = graded.dataset;
  const findings = readWarnings(graded.dataset);
  return [{ ranking, period: framework.definition.period, names: first.names, inputs, findings }];
}

/** What the report says of the ranking graded, for another in a few words. */
function laterWords({ lookAhead }: GradedData): string {
  if (lookAhead.some(({ kind }) => kind === 'later')) return '; uses later information';
  return lookAhead.length === 0 ? '' : '; it cannot be told whether it uses later information';
}

async function againstFile(first: FirstRanking, options: BacktestOptions, io: Io): Promise<ReadRanking[]> {
  const { against, againstScore } = options;
  if (against === undefined) return [];
  const tables = await tablesOf(await readInputs([against], io), options, io);
  const column =
    againstScore === undefined
      ? listColumn(tables)
      : { column: columnNamed(tables, againstScore, '--against-score'), order: 'highest-first' as const };
  if (column === null) {
    throw new AtriskError('list.invalid', `${against} has no column score or rank.`, {
      hint: 'Name the column that holds the scores: --against-score COLUMN.',
    });
  }
  return columnRankings(tables, [{ ...column, name: `${against}: ${column.column}` }], first.unitKind, options, io);
}

function sourceOf({ graded }: FirstRanking, { refit }: BacktestOptions): Backtest['source'] {
  if (refit === true) return 'refit';
  return graded === null ? 'column' : 'framework';
}

function aboutOf(
  first: FirstRanking,
  outcomes: Outcomes,
  options: BacktestOptions,
  { vintage, inputs }: Pick<Backtest, 'vintage' | 'inputs'>,
): BacktestRequest['about'] {
  const { framework, ...known } = aboutRanking(first, options);
  return {
    outcome: outcomes.about,
    vintage,
    ...known,
    source: sourceOf(first, options),
    framework,
    unitKind: first.graded?.panel.kind ?? options.kind ?? null,
    inputs,
  };
}
