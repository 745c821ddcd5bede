import { matchKey } from '../framework/match.ts';
import { isPeriod } from '../framework/period-format.ts';
import { byCodeUnit } from '../framework/text-order.ts';
import type { Definition, PeriodKind } from '../types.ts';
import { codedColumn } from './coded-column.ts';
import {
  ATTRIBUTE_COLUMNS,
  CODE_COLUMNS,
  LONG_COLUMNS,
  PERIOD_COLUMNS,
  PUBLISHED_COLUMNS,
  ROW_COLUMNS,
  UNIT_COLUMNS,
} from './labels.ts';
import { isTextColumn } from './text-column.ts';
import type { Table } from './table.ts';
import { label } from './text.ts';
import { seriesAsIndicator } from './wanted.ts';

/** Columns that say what a row is about, or describe it, or are the publisher's own results. */
const NO_SERIES = new Set([
  ...ROW_COLUMNS,
  ...UNIT_COLUMNS,
  ...Object.keys(CODE_COLUMNS),
  ...LONG_COLUMNS,
  ...ATTRIBUTE_COLUMNS,
  ...PUBLISHED_COLUMNS.rank,
  ...PUBLISHED_COLUMNS.score,
]);

/**
 * A definition that takes every series the tables hold, under the name it has there and without any claim about it:
 * for gathering data where no framework is named. It cannot be scored.
 *
 * @param map what columns stand for, by the user's word (`--map column=name`): a key column, or another name
 */
export function openDefinition(tables: readonly Table[], map: Readonly<Record<string, string>> = {}): Definition {
  const nameOf = namingBy(map);
  const byKey = new Map<string, string>();
  for (const name of tables.flatMap((table) => seriesIn(table, nameOf))) {
    const known = byKey.get(matchKey(name));
    if (known === undefined || byCodeUnit(name, known) < 0) byKey.set(matchKey(name), name);
  }
  return {
    format: 1,
    id: 'gathered',
    title: 'the series of the files',
    version: '1',
    publisher: '',
    source: { title: '', url: null, year: null, note: null },
    licence: '',
    citation: '',
    outcome: '',
    unitKind: 'any',
    period: periodKind(tables, nameOf),
    universe: { description: '', units: null, atLeast: null, rule: null },
    indicators: [...byKey.values()].sort(byCodeUnit).map(seriesAsIndicator),
    substitutions: [],
    index: [],
    minimumCoverage: 0,
    measures: 'other',
    weightSets: {},
    uncertainty: null,
    training: null,
    coverageWeights: null,
    tiers: null,
    ranking: 'none',
    reference: null,
    examples: { published: [], worked: [] },
    notes: [],
  };
}

/** What a column or a name in the indicator column stands for. */
type Naming = (header: string) => string;

/** Columns under the names that the user gives them. */
export function namingBy(map: Readonly<Record<string, string>>): Naming {
  const targets = new Map(Object.entries(map).map(([column, target]) => [matchKey(column), target]));
  return (header) => targets.get(matchKey(header)) ?? header;
}

function seriesIn(table: Table, nameOf: Naming): string[] {
  const indicator = indicatorColumn(table, nameOf);
  if (indicator !== null) {
    const { texts } = codedColumn(table.rows, indicator);
    return texts.map((text) => nameOf(label(text))).filter((name) => name !== '');
  }
  return possibleSeries(table, nameOf).flatMap(({ name, column }) => (isTextColumn(table, column) ? [] : [name]));
}

/** The column that names the series, where a table is long. */
export function indicatorColumn({ header }: Table, nameOf: Naming): number | null {
  const keys = header.map((name) => matchKey(nameOf(name)));
  return keys.includes('indicator') && (keys.includes('value') || keys.includes('new code'))
    ? keys.indexOf('indicator')
    : null;
}

/** Columns that could each hold a series, by their names. */
export function possibleSeries({ header }: Table, nameOf: Naming): { name: string; column: number }[] {
  return header
    .map((own, column) => ({ name: nameOf(own), column }))
    .filter(({ name }) => !NO_SERIES.has(matchKey(name)));
}

/** The length of the data's periods, by how they are written: years where any is a year, or where there are none. */
function periodKind(tables: readonly Table[], nameOf: Naming): PeriodKind {
  const texts = tables.flatMap(({ header, rows, sidecar }) => {
    const column = header.findIndex((name) => (PERIOD_COLUMNS as readonly string[]).includes(matchKey(nameOf(name))));
    return column < 0 ? [sidecar?.period ?? ''] : codedColumn(rows, column).texts;
  });
  const isAny = (kind: PeriodKind): boolean => texts.some((text) => isPeriod(label(text), kind));
  return (['year', 'quarter', 'month'] as const).find(isAny) ?? 'year';
}
