import { openDefinition } from '../dataset/open-definition.ts';
import { assertUsable } from '../dataset/read.ts';
import { ROW_COLUMNS } from '../dataset/labels.ts';
import type { Table } from '../dataset/table.ts';
import { seriesAsIndicator } from '../dataset/wanted.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { matchKey } from '../framework/match.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Dataset, Definition, PeriodKind, UnitKind } from '../types.ts';
import type { Io } from './io.ts';
import { assertUnits, datasetOf } from './pipeline.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What reading columns has to know of the command line. */
export type ColumnOptions = ReadingOptions & {
  map?: Record<string, string>;
  unitColumn?: readonly string[];
  periodColumn?: readonly string[];
  quiet?: boolean;
  verbose?: boolean;
};

/** Columns of numbers read as data: units, periods and duplicates are held to the rules of every dataset. */
export interface ColumnData {
  dataset: Dataset;
  period: PeriodKind;
}

/**
 * Reads named columns of tables, whatever framework they belong to.
 *
 * @param columns headers as they stand in the tables, see {@link columnNamed}
 * @throws AtriskError with every cell that is no number, every unit that stands twice
 */
export async function readColumns(
  tables: readonly Table[],
  columns: readonly string[],
  unitKind: UnitKind | 'any',
  options: ColumnOptions,
  io: Io,
): Promise<ColumnData> {
  const map = keyColumns(tables, options);
  const open = openDefinition(tables, map);
  const definition: Definition = { ...open, unitKind, indicators: columns.map(seriesAsIndicator) };
  const dataset = await datasetOf(tables, definition, { ...options, map }, io);
  assertUsable(dataset, 'used');
  assertUnits(dataset);
  return { dataset, period: definition.period };
}

/** The user's matches that are about the columns of units and periods; others are about indicators. */
export function keyColumns(tables: readonly Table[], options: ColumnOptions): Record<string, string> {
  const { map = {}, unitColumn = [], periodColumn = [] } = options;
  const keys = new Set(tables.flatMap(({ header }) => header).map(matchKey));
  const pairs: [string, string][] = [
    ...Object.entries(map).filter(([, target]) => ROW_COLUMNS.includes(matchKey(target))),
    ...firstThere(unitColumn, keys, 'unit'),
    ...firstThere(periodColumn, keys, 'period'),
  ];
  return Object.fromEntries(pairs.filter(([column]) => keys.has(matchKey(column))));
}

/** Of columns named for several files that which is in these. */
function firstThere(names: readonly string[], keys: ReadonlySet<string>, target: string): [string, string][] {
  const found = names.find((name) => keys.has(matchKey(name)));
  return found === undefined ? [] : [[found, target]];
}

/**
 * The header of the column that a user names, as it stands in the tables.
 *
 * @param option by which it was named, for the error
 * @throws AtriskError `usage` where no table has it
 */
export function columnNamed(tables: readonly Table[], name: string, option: string): string {
  const headers = tables.flatMap(({ header }) => header);
  const found =
    headers.find((header) => header === name) ?? headers.find((header) => matchKey(header) === matchKey(name));
  if (found !== undefined) return found;
  const files = tables.map((table) => table.name).join(', ');
  throw new AtriskError('usage', `${files} has no column "${name}", which ${option} names.`, {
    exitCode: EXIT.usage,
    hint: didYouMean(name, headers) ?? `Columns: ${headers.slice(0, 20).join(', ')}.`,
  });
}

/** Refuses a column of units or periods that no file has: what was typed would be passed over in silence. */
export function assertKeyColumns(
  tables: readonly Table[],
  { unitColumn = [], periodColumn = [] }: ColumnOptions,
): void {
  for (const name of unitColumn) columnNamed(tables, name, '--unit-column');
  for (const name of periodColumn) columnNamed(tables, name, '--period-column');
}
