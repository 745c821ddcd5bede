import type { Table } from '../dataset/table.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { withWeightSet } from '../framework/weight-set.ts';
import type { TestSpan } from '../robustness/backtest/cases.ts';
import type { Backtest, Framework, InputFile, LookAhead, PeriodKind, UnitKind } from '../types.ts';
import type { RankedOptions } from './backtest-options.ts';
import { chooseFramework } from './choose-framework.ts';
import { columnNamed } from './column-data.ts';
import { frameworkRanking, type GradedData, gradedData } from './framework-ranking.ts';
import type { Io } from './io.ts';
import { listColumns } from './list-columns.ts';
import { type Outcomes, periodGiven } from './outcomes.ts';
import { type ColumnRanking, columnRankings, namesOf, type ReadRanking } from './rankings.ts';
import { readWarnings } from './read-warnings.ts';
import { namedFramework } from './shipped.ts';

/** The ranking to be graded, and what is known of how it came about. */
export interface FirstRanking extends ReadRanking {
  graded: GradedData | null;
  /** Months after the end of its period at which it is made; null where only scores are given. */
  issued: number | null;
  lookAhead: readonly LookAhead[];
  unitKind: UnitKind | 'any';
}

/**
 * Which periods are meant: those asked for, else all of the ranking.
 *
 * @throws AtriskError `usage` where the first is after the last
 */
export function spanGiven(
  { rows }: { rows: readonly { time: number }[] },
  period: PeriodKind,
  { from, until }: Pick<RankedOptions, 'from' | 'until'>,
): TestSpan {
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

/**
 * The ranking that a command line means: a column as it stands, or the scores of a framework.
 *
 * @throws AtriskError where the data cannot be used, or the ranking uses later information
 */
export async function firstRanking(tables: readonly Table[], options: RankedOptions, io: Io): Promise<FirstRanking> {
  const column = scoreColumn(tables, options);
  if (column !== null) {
    const unitKind = options.kind ?? 'any';
    const [read] = (await columnRankings(tables, [column], unitKind, options, io)) as [ReadRanking];
    return { ...read, graded: null, unitKind, issued: null, lookAhead: [] };
  }
  const framework = await frameworkFor(tables, options, io);
  const graded = await gradedData(tables, framework, options, io);
  const { definition } = framework;
  return {
    ranking: frameworkRanking(graded, options),
    period: definition.period,
    names: namesOf(graded.dataset),
    inputs: graded.dataset.inputs,
    findings: readWarnings(graded.dataset),
    graded,
    unitKind: definition.unitKind,
    issued: graded.issued,
    lookAhead: graded.lookAhead,
  };
}

/** The column graded as it stands: the one named, else where no framework is named one that is called score or rank. */
function scoreColumn(tables: readonly Table[], options: RankedOptions): ColumnRanking | null {
  const { score, order, framework, probabilities: isProbability = false } = options;
  if (score !== undefined) {
    return { column: columnNamed(tables, score, '--score'), order: order ?? 'highest-first', isProbability };
  }
  return framework === undefined ? listColumn(tables) : null;
}

/** The column that a published list calls score or rank; null where there is none. */
export function listColumn(tables: readonly Table[]): ColumnRanking | null {
  const { score, rank } = listColumns(tables[0] as Table, {});
  if (score !== null) return { column: score, order: 'highest-first' };
  return rank === null ? null : { column: rank, order: 'lowest-first' };
}

/** The framework named, or the shipped one that fits best, with the weights that were asked for. */
async function frameworkFor(
  tables: readonly Table[],
  { framework, output, quiet, weights }: Pick<RankedOptions, 'framework' | 'output' | 'quiet' | 'weights'>,
  io: Io,
): Promise<Framework> {
  const found =
    framework === undefined ? announced(tables, quiet, io) : (await namedFramework(framework, output)).framework;
  return weights === undefined ? found : withWeightSet(found, weights);
}

function announced(tables: readonly Table[], quiet: boolean | undefined, io: Io): Framework {
  const { framework, because } = chooseFramework(tables);
  if (quiet !== true) io.err(`${because}\n`);
  return framework;
}

/** @throws AtriskError `outcome.invalid` where outcomes are by another kind of period */
export function assertSameKind(period: PeriodKind, outcomes: Outcomes): void {
  if (period === outcomes.period) return;
  throw new AtriskError('outcome.invalid', `The ranking is by ${period}, and the outcomes are by ${outcomes.period}.`, {
    hint: 'Put the outcomes together by the periods of the ranking.',
  });
}

/** What is said of the ranking itself, wherever it is graded. */
export function aboutRanking(
  { graded, issued, lookAhead }: FirstRanking,
  { asKnown }: RankedOptions,
): Pick<Backtest, 'issued' | 'asKnown' | 'lookAhead' | 'framework'> {
  const about = { issued, asKnown: asKnown ?? false, lookAhead };
  if (graded === null) return { ...about, framework: null };
  const { definition, sha256 } = graded.framework;
  return { ...about, framework: { id: definition.id, version: definition.version, title: definition.title, sha256 } };
}

/** The files behind rankings, each once. */
export function inputsOf(read: readonly ReadRanking[]): InputFile[] {
  const byHash = new Map(
    read.flatMap(({ inputs }) => inputs).map((input) => [`${input.name}\n${input.sha256}`, input]),
  );
  return [...byHash.values()].map((input, position) => ({ ...input, id: `input-${position + 1}` }));
}
