import { isPeriod } from '../../framework/period-format.ts';
import { byCodeUnit } from '../../framework/text-order.ts';
import type { Finding, SourceProfile } from '../../types.ts';
import { errorFinding, faults } from '../fault.ts';
import { periodHint } from '../period.ts';
import type { Rows } from '../rows.ts';
import type { TableBody } from '../table.ts';
import { label, shown, shownList } from '../text.ts';
import { combinedRows } from './combine.ts';
import { keyPositions } from './key-positions.ts';
import type { KnownFile } from './recognise-file.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { Reshaping } from './reshaping.ts';
import { chosenRows } from './row-choice.ts';
import { rowFilter } from './row-filter.ts';
import { rowSeries } from './row-series.ts';
import { seriesIndex } from './series-index.ts';
import { type ValueColumn, valueColumns } from './value-columns.ts';
import { type CheckValue, checkOf, type ValueText, valueText } from './value-text.ts';

/** Header of the table that a publisher's file is turned into, whatever its shape. */
const TIDY_HEADER = ['unit', 'name', 'indicator', 'value', 'reason', 'source', 'period'] as const;

/** The same without a period: that of the file's sidecar then holds for all rows. */
const UNDATED_HEADER = TIDY_HEADER.slice(0, -1);

/** A publisher's file as a long table, and the check of its values. */
export interface Reshaped extends TableBody {
  check: CheckValue;
}

/** What the user says of a file, which comes before what the profile says. */
export interface ToldOfFile extends ReadingRules {
  /** Whether the file's sidecar gives one period for all rows. */
  hasPeriod: boolean;
}

/**
 * Turns a publisher's file into a long table with one row per value. The rows are a view: line and column of each
 * value stay those of the file.
 *
 * @throws AtriskError where a column is missing that the layout needs, or the period of the file is not known
 */
export function reshape(body: TableBody, { profile, layout, period }: KnownFile, told: ToldOfFile): Reshaped {
  const index = seriesIndex(profile);
  const keys = keyPositions(body, layout);
  const { columns, unknown } = valueColumns(body.header, layout, keys, index);
  if (columns.length === 0) throw faults([noValues(body, profile)]);
  const filePeriod = periodOfFile({ body, profile, layout, keys, columns }, period, told);
  const passes = rowFilter(body);
  const reshaping = {
    body,
    profile,
    layout,
    keys,
    index,
    columns,
    period: filePeriod.value ?? '',
    rules: told,
    passes,
  };
  const { rows: chosen, findings } = chosenRows(reshaping);
  const shaped = layout.severalRows === true ? combinedRows(reshaping, chosen) : viewOf(reshaping, chosen);
  return {
    header: filePeriod.value === null ? UNDATED_HEADER : TIDY_HEADER,
    headerLine: body.headerLine,
    rows: shaped.rows,
    check: shaped.check,
    findings: [
      ...body.findings,
      ...findings,
      ...shaped.findings,
      ...unknownColumns(body, unknown),
      ...filePeriod.findings,
    ],
    unlisted: body.unlisted,
  };
}

/**
 * The period of rows for which neither a column nor a header gives one: as named with the profile, else as in the
 * file's sidecar (null: it is read from there), else as in the profile.
 *
 * @throws AtriskError where none of them gives one, or what was named is no period
 */
function periodOfFile(
  { body, profile, layout, keys, columns }: Pick<Reshaping, 'body' | 'profile' | 'layout' | 'keys' | 'columns'>,
  named: string | null,
  { hasPeriod }: ToldOfFile,
): { value: string | null; findings: Finding[] } {
  const isDated = keys.period !== null || columns.every((column) => column.period !== null);
  if (isDated) return { value: '', findings: named === null ? [] : [unusedPeriod(named, body)] };
  const wrong = named === null ? null : wrongPeriod(named, profile);
  if (wrong !== null) throw faults([wrong]);
  const value = named ?? (hasPeriod ? null : layout.period);
  if (value === null && !hasPeriod) throw faults([noPeriod(body, profile)]);
  return { value, findings: [] };
}

/** Every value column of every chosen row, in the order in which they stand. */
function viewOf(reshaping: Reshaping, chosen: Uint32Array): { rows: Rows; check: CheckValue; findings: Finding[] } {
  const { body, profile, keys, columns, period } = reshaping;
  const width = columns.length;
  const rowAt = (row: number): number => chosen[Math.floor(row / width)] as number;
  const columnOf = (row: number): ValueColumn => columns[row % width] as ValueColumn;
  const cell = (row: number, column: number | null): string =>
    column === null ? '' : body.rows.cell(rowAt(row), column);
  const ofRow = rowSeries(reshaping);
  const seriesOf = (row: number): ReturnType<typeof ofRow> => ofRow(rowAt(row), columnOf(row));
  const read = valueText(reshaping.layout, reshaping.rules);
  const valueOf = lastRemembered((row: number): ValueText => {
    const series = seriesOf(row);
    return series === null ? NOTHING : read(cell(row, columnOf(row).column), series.series);
  });
  // In the order of the header.
  const readers: ((row: number) => string)[] = [
    (row) => cell(row, keys.unit),
    (row) => cell(row, keys.name),
    (row) => seriesOf(row)?.id ?? '',
    (row) => valueOf(row).text,
    (row) => valueOf(row).reason,
    () => profile.id,
    (row) => columnOf(row).period ?? (keys.period === null ? period : cell(row, keys.period)),
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

/** A cell of a series that is not taken from its row. */
const NOTHING: ValueText = { text: '', reason: '' };

/** Several things are asked of one row after another: what was found for the last one is kept. */
function lastRemembered<T>(find: (row: number) => T): (row: number) => T {
  let last = -1;
  let found: T | undefined;
  return (row) => {
    if (last !== row || found === undefined) found = find(row);
    last = row;
    return found;
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
    hint: `Say so: --source ${id}@YEAR=FILE, or \`period:\` in its .meta.yaml.`,
  });
}

function wrongPeriod(period: string, { period: kind }: SourceProfile): Finding | null {
  if (isPeriod(period, kind)) return null;
  const hint = periodHint(period, kind);
  return errorFinding('cell.period', `${shown(period)}, as given with --source, is not a ${kind}.`, { hint });
}

function unusedPeriod(period: string, { headerLine }: TableBody): Finding {
  const message = `The period ${shown(period)} given with --source is not used, because the file itself says of which period its values are.`;
  return { code: 'cell.period', severity: 'warning', message, line: headerLine };
}

function unknownColumns({ headerLine }: TableBody, unknown: readonly string[]): Finding[] {
  if (unknown.length === 0) return [];
  const names = shownList(unknown.map(label).toSorted(byCodeUnit));
  const message = `${unknown.length === 1 ? '1 column was' : `${unknown.length} columns were`} left out, being of no series of the profile: ${names}.`;
  return [{ code: 'header.unknown', severity: 'info', message, line: headerLine }];
}
