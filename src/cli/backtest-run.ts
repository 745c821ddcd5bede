import { splitDraws } from '../dataset/draws.ts';
import type { Table } from '../dataset/table.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { backtest } from '../robustness/backtest/backtest.ts';
import type { Ranking, TestSpan } from '../robustness/backtest/cases.ts';
import { persistence } from '../robustness/backtest/persistence.ts';
import type { Backtest, Finding, InputFile, PeriodKind, UnitKind, Vintage } from '../types.ts';
import type { BacktestOptions } from './backtest-options.ts';
import { chooseFramework } from './choose-framework.ts';
import { assertKeyColumns, columnNamed } from './column-data.ts';
import { refuseOverwrite } from './files.ts';
import { frameworkRanking, type GradedData, gradedData } from './framework-ranking.ts';
import { filesRead, readInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { listColumns } from './list-columns.ts';
import { outcomeTables, type Outcomes, periodGiven, readOutcomes } from './outcomes.ts';
import { readAll, tablesOf } from './pipeline.ts';
import { progressOf } from './progress.ts';
import { baselineColumn, type ColumnRanking, columnRankings, namesOf, type ReadRanking } from './rankings.ts';
import { readWarnings } from './read-warnings.ts';
import { namedFramework } from './shipped.ts';

/** The ranking to be graded, and what is known of how it came about. */
interface First extends ReadRanking {
  graded: GradedData | null;
  unitKind: UnitKind | 'any';
}

/**
 * From files to a graded ranking.
 *
 * @throws AtriskError where a file cannot be used, the ranking uses later information, or nothing can be graded
 */
export async function backtestFiles(paths: readonly string[], options: BacktestOptions, io: Io): Promise<Backtest> {
  const others = [options.outcomes, ...(options.against === undefined ? [] : [options.against])];
  for (const framework of [options.framework, options.againstFramework]) {
    refuseOverwrite(options.output, filesRead([...paths, ...others], framework, options.source));
  }
  const { tables } = splitDraws(await readAll(paths, options, io));
  const written = await outcomeTables(options, io);
  assertKeyColumns([...tables, ...written], options);
  const first = await firstRanking(tables, options, io);
  const outcomes = await readOutcomes(written, first.unitKind, options, io);
  assertSameKind(first.period, outcomes);
  progressOf(io, options)('grading');
  const rivals = await rivalRankings(tables, first, outcomes, options, io);
  const report = backtest({
    ...request(first, outcomes, options),
    ranking: first.ranking,
    rivals: rivals.map(({ ranking }) => ranking),
    about: aboutOf(first, outcomes, { vintage: vintageOf(tables), ...options }, [first, ...rivals]),
  });
  return { ...report, findings: [...distinct([first, outcomes, ...rivals]), ...report.findings] };
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

function request(first: First, outcomes: Outcomes, options: BacktestOptions) {
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

function spanGiven({ rows }: Ranking, period: PeriodKind, { from, until }: BacktestOptions): TestSpan {
  const span = {
    from: from === undefined ? leastOf(rows.map(({ time }) => time)) : periodGiven(from, period, '--from'),
    until: until === undefined ? -leastOf(rows.map(({ time }) => -time)) : periodGiven(until, period, '--until'),
  };
  if (span.from <= span.until) return span;
  throw new AtriskError('usage', `--from ${from} is after --until ${until}.`, { exitCode: EXIT.usage });
}

function leastOf(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

async function firstRanking(tables: readonly Table[], options: BacktestOptions, io: Io): Promise<First> {
  const column = scoreColumn(tables, options);
  if (column !== null) {
    const unitKind = options.kind ?? 'any';
    const [read] = (await columnRankings(tables, [column], unitKind, options, io)) as [ReadRanking];
    return { ...read, graded: null, unitKind };
  }
  const framework = await frameworkFor(tables, options, io);
  const graded = await gradedData(tables, framework, options, io);
  const { definition } = framework;
  return {
    ranking: frameworkRanking(graded, options.minCoverage),
    period: definition.period,
    names: namesOf(graded.dataset),
    inputs: graded.dataset.inputs,
    findings: readWarnings(graded.dataset),
    graded,
    unitKind: definition.unitKind,
  };
}

/** The column graded as it stands: the one named, else where no framework is named one that is called score or rank. */
function scoreColumn(tables: readonly Table[], options: BacktestOptions): ColumnRanking | null {
  const { score, order, framework, probabilities: isProbability = false } = options;
  if (score !== undefined) {
    return { column: columnNamed(tables, score, '--score'), order: order ?? 'highest-first', isProbability };
  }
  return framework === undefined ? listColumn(tables) : null;
}

function listColumn(tables: readonly Table[]): ColumnRanking | null {
  const { score, rank } = listColumns(tables[0] as Table, {});
  if (score !== null) return { column: score, order: 'highest-first' };
  return rank === null ? null : { column: rank, order: 'lowest-first' };
}

async function frameworkFor(tables: readonly Table[], { framework, output, quiet }: BacktestOptions, io: Io) {
  if (framework !== undefined) return (await namedFramework(framework, output)).framework;
  const choice = chooseFramework(tables);
  if (quiet !== true) io.err(`${choice.because}\n`);
  return choice.framework;
}

function assertSameKind(period: PeriodKind, outcomes: Outcomes): void {
  if (period === outcomes.period) return;
  throw new AtriskError('outcome.invalid', `The ranking is by ${period}, and the outcomes are by ${outcomes.period}.`, {
    hint: 'Put the outcomes together by the periods of the ranking.',
  });
}

async function rivalRankings(
  tables: readonly Table[],
  first: First,
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

function persistenceOf(first: First, { history }: Outcomes, { lead, window: length }: BacktestOptions): ReadRanking {
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
  first: First,
  options: BacktestOptions,
  io: Io,
): Promise<ReadRanking[]> {
  if (options.againstFramework === undefined) return [];
  const { framework } = await namedFramework(options.againstFramework, options.output);
  const graded = await gradedData(tables, framework, options, io);
  const own = frameworkRanking(graded, options.minCoverage);
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

async function againstFile(first: First, options: BacktestOptions, io: Io): Promise<ReadRanking[]> {
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

type About = Pick<BacktestOptions, 'kind' | 'asKnown'> & { vintage?: Vintage | null };

function aboutOf(
  { graded }: First,
  { about: outcome }: Outcomes,
  { vintage = null, kind, asKnown = false }: About,
  read: readonly ReadRanking[],
) {
  const how = graded === null ? { ...UNSCORED, unitKind: kind ?? null } : scoredBy(graded);
  return { outcome, vintage, ...how, asKnown, inputs: inputsOf(read) };
}

/** What is known of a column that is graded as it stands: nothing of how it came about. */
const UNSCORED = { issued: null, lookAhead: [], framework: null };

function scoredBy({ issued, lookAhead, framework: { definition, sha256 }, panel }: GradedData) {
  const { id, version, title } = definition;
  return { issued, lookAhead, framework: { id, version, title, sha256 }, unitKind: panel.kind };
}

function inputsOf(read: readonly ReadRanking[]): InputFile[] {
  const byHash = new Map(
    read.flatMap(({ inputs }) => inputs).map((input) => [`${input.name}\n${input.sha256}`, input]),
  );
  return [...byHash.values()].map((input, position) => ({ ...input, id: `input-${position + 1}` }));
}
