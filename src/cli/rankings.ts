import type { Table } from '../dataset/table.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { matchKey } from '../framework/match.ts';
import { periodNumber } from '../framework/period-number.ts';
import type { Ranking } from '../robustness/backtest/cases.ts';
import type { Dataset, Finding, InputFile, PeriodKind, Ranking as RankingRules, UnitKind } from '../types.ts';
import { columnNamed, type ColumnOptions, readColumns } from './column-data.ts';
import type { Io } from './io.ts';
import { readWarnings } from './read-warnings.ts';

/** A ranking as read, with what else is known of it. */
export interface ReadRanking {
  ranking: Ranking;
  period: PeriodKind;
  names: ReadonlyMap<string, string>;
  inputs: readonly InputFile[];
  /** What reading warned of. */
  findings: readonly Finding[];
}

/** A column that is a ranking by itself. */
export interface ColumnRanking {
  column: string;
  order: RankingRules['order'];
  /** What the ranking is called; the column unless given. */
  name?: string;
  isProbability?: boolean;
}

/**
 * Reads columns of tables as rankings, each by itself.
 *
 * @throws AtriskError where a column is missing or holds what is no number, or no probability where it is said to
 */
export async function columnRankings(
  tables: readonly Table[],
  columns: readonly ColumnRanking[],
  unitKind: UnitKind | 'any',
  options: ColumnOptions,
  io: Io,
): Promise<ReadRanking[]> {
  if (columns.length === 0) return [];
  const headers = [...new Set(columns.map(({ column }) => column))];
  const { dataset, period } = await readColumns(tables, headers, unitKind, options, io);
  const units = unitsOfOneKind(dataset, unitKind);
  return columns.map((one) => ({
    ranking: rankingOf(dataset, period, one, units),
    period,
    names: namesOf(dataset),
    inputs: dataset.inputs,
    findings: readWarnings(dataset),
  }));
}

/** Ids of the units of the kind that is asked for; where none is, there must be only one kind. */
export function unitsOfOneKind({ units }: Dataset, asked: UnitKind | 'any'): ReadonlySet<string> {
  const kinds = [...new Set(units.map(({ kind }) => kind))].sort();
  if (asked === 'any' && kinds.length > 1) throw severalKinds(kinds);
  return new Set(units.filter(({ kind }) => asked === 'any' || kind === asked).map(({ id }) => id));
}

/** The refusal to grade units of several kinds at once. */
export function severalKinds(kinds: readonly UnitKind[]): AtriskError {
  return new AtriskError('usage', 'The data hold units of several kinds, which are never ranked against each other.', {
    exitCode: EXIT.usage,
    hint: `Grade one of them: --kind ${kinds.join(' or --kind ')}.`,
  });
}

/** What units are called, by id. */
export function namesOf({ units }: Pick<Dataset, 'units'>): Map<string, string> {
  return new Map(units.map(({ id, name }) => [id, name]));
}

function rankingOf(dataset: Dataset, period: PeriodKind, given: ColumnRanking, units: ReadonlySet<string>): Ranking {
  const { column, order, name = column, isProbability = false } = given;
  const values = dataset.columns.find(({ indicator }) => indicator === column)?.values;
  if (isProbability) assertProbabilities(values ?? new Float64Array(), column);
  const sign = order === 'highest-first' ? 1 : -1;
  return {
    name,
    description: `the column "${column}", ${order === 'highest-first' ? 'higher' : 'lower'} is riskier`,
    isProbability,
    rows: dataset.unitPeriods.flatMap(({ unit, period: text }, row) => {
      if (!units.has(unit)) return [];
      const time = periodNumber(text, period) ?? Number.NaN;
      return [{ unit, time, score: sign * (values?.[row] ?? Number.NaN) }];
    }),
  };
}

function assertProbabilities(values: Float64Array, column: string): void {
  const bad = values.find((value) => value < 0 || value > 1);
  if (bad === undefined) return;
  throw new AtriskError('cell.range', `The column "${column}" holds ${bad}, which is no probability.`, {
    hint: 'Probabilities are from 0 to 1. Leave --probabilities out to grade the ranking alone.',
  });
}

/** Columns that hold the population of a unit, by the names they go by. */
const POPULATION = ['population', 'pop', 'popsize', 'popsize.log2', 'population.log2', 'sp.pop.totl', 'pop total'];

/**
 * The column that `--baseline` names; `population` is also looked for under the other names that it goes by.
 *
 * @param text a column, with `:lower` at its end where less is riskier
 */
export function baselineColumn(tables: readonly Table[], text: string): ColumnRanking {
  const [, name = text, end] = /^(.*?)(?::(lower|higher))?$/s.exec(text) ?? [];
  const order = end === 'lower' ? 'lowest-first' : 'highest-first';
  if (matchKey(name) !== 'population') return { column: columnNamed(tables, name, '--baseline'), order, name };
  const headers = tables.flatMap(({ header }) => header);
  const keys = POPULATION.map(matchKey);
  const found = headers.find((header) => keys.includes(matchKey(header)));
  if (found !== undefined) return { column: found, order, name: 'population' };
  throw new AtriskError('usage', 'The data have no column of population.', {
    exitCode: EXIT.usage,
    hint: `Name the column that holds it, as in --baseline SP.POP.TOTL. Columns: ${headers.slice(0, 20).join(', ')}.`,
  });
}
