import { byCodeUnit } from '../../framework/text-order.ts';
import type { Finding, Layout, SourceProfile } from '../../types.ts';
import { errorFinding, faults } from '../fault.ts';
import type { Rows } from '../rows.ts';
import type { TableBody } from '../table.ts';
import { counted, label, shownList } from '../text.ts';
import { combinedRows } from './combine.ts';
import type { Reshaping } from './reshaping.ts';
import { chosenRows } from './row-choice.ts';
import { type SeriesIndex, seriesIndex } from './series-index.ts';
import { columnAt, type KeyPositions, type ValueColumn, valueColumns } from './value-columns.ts';
import { type CheckValue, checkOf, valueText } from './value-text.ts';

/** Header of the table that a publisher's file is turned into, whatever its shape. */
export const TIDY_HEADER = ['unit', 'name', 'period', 'indicator', 'value', 'reason', 'source'] as const;

/** A publisher's file as a long table, and the check of its values. */
export interface Reshaped extends TableBody {
  check: CheckValue;
}

/**
 * Turns a publisher's file into a long table with one row per value. The rows are a view: line and column of each
 * value stay those of the file.
 *
 * @param period of the whole file, as the user gives it (`--source inform@2018=FILE`)
 * @throws AtriskError where a column is missing that the layout needs, or the period of the file is not known
 */
export function reshape(body: TableBody, profile: SourceProfile, layout: Layout, period: string | null): Reshaped {
  const index = seriesIndex(profile);
  const keys = keyPositions(body, layout);
  const { columns, unknown } = valueColumns(body.header, layout, keys, index);
  const known = layout.period ?? period;
  if (columns.length === 0) throw faults([noValues(body, profile)]);
  if (keys.period === null && known === null && columns.some((column) => column.period === null)) {
    throw faults([noPeriod(body, profile)]);
  }
  const reshaping: Reshaping = { body, profile, layout, keys, index, columns, period: known ?? '' };
  const { rows: chosen, findings } = chosenRows(reshaping);
  const shaped = layout.severalRows === true ? combinedRows(reshaping, chosen) : viewOf(reshaping, chosen);
  return {
    header: TIDY_HEADER,
    headerLine: body.headerLine,
    rows: shaped.rows,
    check: shaped.check,
    findings: [...body.findings, ...findings, ...shaped.findings, ...unknownColumns(body, unknown)],
    unlisted: body.unlisted,
  };
}

function keyPositions({ header, headerLine }: TableBody, { columns, shape }: Layout): KeyPositions {
  const unit = columnAt(header, columns.unit);
  const keys = {
    name: columnAt(header, columns.name),
    period: columnAt(header, columns.period),
    series: columnAt(header, columns.series),
    value: shape === 'long' ? columnAt(header, columns.value) : null,
  };
  const wanted = { unit: columns.unit, period: columns.period, series: columns.series };
  for (const [key, name] of Object.entries(wanted)) {
    const found = key === 'unit' ? unit : keys[key as 'period' | 'series'];
    if (name !== null && found === null) {
      throw faults([errorFinding('header.missing', `There is no column "${name}".`, { line: headerLine })]);
    }
  }
  return { unit: unit as number, ...keys };
}

/** Every value column of every chosen row, in the order in which they stand. */
function viewOf(reshaping: Reshaping, chosen: Uint32Array): { rows: Rows; check: CheckValue; findings: Finding[] } {
  const { body, profile, keys, index, columns, period } = reshaping;
  const width = columns.length;
  const rowAt = (row: number): number => chosen[Math.floor(row / width)] as number;
  const columnOf = (row: number): ValueColumn => columns[row % width] as ValueColumn;
  const cell = (row: number, column: number | null): string =>
    column === null ? '' : body.rows.cell(rowAt(row), column);
  const byName = new Map<string, ReturnType<SeriesIndex['find']>>();
  const seriesOf = (row: number): ReturnType<SeriesIndex['find']> => {
    const own = columnOf(row).series;
    if (own !== null) return own;
    const name = label(cell(row, keys.series));
    const known = byName.get(name);
    if (known !== undefined) return known;
    const found = index.find(name);
    byName.set(name, found);
    return found;
  };
  const read = valueText(reshaping.layout);
  const value = (row: number) => read(cell(row, columnOf(row).column), seriesOf(row)?.series ?? null);
  const readers: ((row: number) => string)[] = [
    (row) => cell(row, keys.unit),
    (row) => cell(row, keys.name),
    (row) => columnOf(row).period ?? (keys.period === null ? period : cell(row, keys.period)),
    (row) => seriesOf(row)?.id ?? '',
    (row) => value(row).text,
    (row) => value(row).reason,
    () => profile.id,
  ];
  return {
    rows: {
      length: chosen.length * width,
      cell: (row, column) => (readers[column] as (row: number) => string)(row),
      line: (row) => body.rows.line(rowAt(row)),
      valueColumn: (row) => body.header[columnOf(row).column] as string,
    },
    check: (row, number) => checkOf(seriesOf(row), number),
    findings: [],
  };
}

function noValues({ headerLine }: TableBody, profile: SourceProfile): Finding {
  return errorFinding('header.missing', `No column holds a series of ${profile.title}.`, {
    line: headerLine,
    hint: `See which there are: atrisk sources show ${profile.id}`,
  });
}

function noPeriod({ headerLine }: TableBody, { id, title }: SourceProfile): Finding {
  return errorFinding('row.no-period', `Nothing in this file of ${title} says of which period its values are.`, {
    line: headerLine,
    hint: `Say so: --source ${id}@2020=FILE`,
  });
}

function unknownColumns({ headerLine }: TableBody, unknown: readonly string[]): Finding[] {
  if (unknown.length === 0) return [];
  const message = `${counted(unknown.length, 'column')} left out, being of no series of the profile: ${shownList(unknown.toSorted(byCodeUnit))}.`;
  return [{ code: 'header.unknown', severity: 'info', message, line: headerLine }];
}
