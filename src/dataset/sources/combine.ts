import type { Finding, Series } from '../../types.ts';
import { readCell } from '../cells.ts';
import { NO_MARKERS } from '../markers.ts';
import type { Rows } from '../rows.ts';
import { counted, label } from '../text.ts';
import type { Reshaping } from './reshaping.ts';
import type { FoundSeries } from './series-index.ts';
import { columnAt, type ValueColumn } from './value-columns.ts';
import { type CheckValue, checkOf, valueText } from './value-text.ts';

/** What several rows about one unit, period and series come to. */
interface Combined {
  unit: string;
  name: string;
  period: string;
  series: FoundSeries;
  header: string;
  line: number;
  sum: number;
  rows: number;
  missing: number;
  reason: string;
}

/**
 * Adds up, or counts, the rows about each unit and period, as the profile says of each series: rows of events, of
 * countries of asylum. The place of the result is the first of the rows, and its column says how many there were.
 */
export function combinedRows(
  reshaping: Reshaping,
  chosen: Uint32Array,
): { rows: Rows; check: CheckValue; findings: Finding[] } {
  const { body, keys, columns, period, profile } = reshaping;
  const groups = new Map<string, Combined>();
  const findings: Finding[] = [];
  const passes = filters(reshaping);
  const add = adder(reshaping, findings);
  const counts = countedSeries(reshaping);
  for (const row of chosen) {
    const cell = (column: number | null): string => (column === null ? '' : label(body.rows.cell(row, column)));
    const about = {
      unit: cell(keys.unit),
      name: cell(keys.name),
      period: keys.period === null ? period : cell(keys.period),
    };
    for (const column of [...columns, ...counts]) {
      const series = column.series as FoundSeries;
      if (!passes(series.series, row)) continue;
      const key = `${about.unit}\n${about.period}\n${series.id}`;
      const known =
        groups.get(key) ??
        newGroup({ ...about, series, header: headerOf(column, body.header), line: body.rows.line(row) });
      groups.set(key, known);
      add(known, column, row);
    }
  }
  const list = [...groups.values()];
  const readers: ((group: Combined) => string)[] = [
    ({ unit }) => unit,
    ({ name }) => name,
    (group) => group.period,
    ({ series }) => series.id,
    ({ rows, missing, sum }) => (missing === rows ? '' : String(sum)),
    ({ reason }) => reason,
    () => profile.id,
  ];
  return {
    rows: {
      length: list.length,
      cell: (row, column) => (readers[column] as (group: Combined) => string)(list[row] as Combined),
      line: (row) => (list[row] as Combined).line,
      valueColumn: (row) => placeOf(list[row] as Combined),
    },
    // Each row was checked before it was added.
    check: () => null,
    findings,
  };
}

function newGroup(about: Pick<Combined, 'unit' | 'name' | 'period' | 'series' | 'header' | 'line'>): Combined {
  return { ...about, sum: 0, rows: 0, missing: 0, reason: '' };
}

function placeOf({ header, rows, missing }: Combined): string {
  const of = missing === 0 ? '' : `, ${missing} of them without a value`;
  return rows === 1 ? header : `${header} (${counted(rows, 'row')} from here on${of})`;
}

function headerOf({ column }: ValueColumn, header: readonly string[]): string {
  return header[column] ?? 'row';
}

/** Series that count rows have no column of their own. */
function countedSeries({ profile, columns, index }: Reshaping): ValueColumn[] {
  const there = new Set(columns.map(({ series }) => series?.id));
  return profile.series.flatMap((series) => {
    const found = series.combine === 'count' ? index.find(series.id) : null;
    return found === null || there.has(found.id) ? [] : [{ column: -1, series: found, period: null }];
  });
}

/** Adds one row to a group: a value, or the row itself. */
function adder(reshaping: Reshaping, findings: Finding[]) {
  const valueIn = valueReader(reshaping, findings);
  return (group: Combined, { column }: ValueColumn, row: number): void => {
    const combine = group.series.series?.combine ?? 'error';
    if (group.rows > 0 && combine === 'error') findings.push(repeated(group, reshaping.body.rows.line(row)));
    group.rows += 1;
    const { value, reason } = combine === 'count' ? ONE : valueIn(group, column, row);
    if (value === null) {
      group.missing += 1;
      group.reason = reason;
    } else group.sum += value;
  };
}

/** What a row counts for where rows are counted. */
const ONE = { value: 1, reason: '' };

/** Reads one value, and checks it before it is added to others. */
function valueReader({ body, layout }: Reshaping, findings: Finding[]) {
  const read = valueText(layout);
  return (group: Combined, column: number, row: number): { value: number | null; reason: string } => {
    const { text, reason } = read(body.rows.cell(row, column), group.series.series);
    if (text === '') return { value: null, reason };
    const place = { line: body.rows.line(row), column: group.header, unit: group.unit, indicator: group.series.id };
    const value = parsed(text, layout.decimal, (fault) => findings.push({ ...fault, ...place }));
    const fault = value === null ? null : checkOf(group.series, value);
    if (fault !== null) findings.push({ ...fault, ...place });
    return { value: fault === null ? value : null, reason };
  };
}

function parsed(text: string, decimal: '.' | ',', report: (fault: Omit<Finding, 'line'>) => void): number | null {
  return readCell(text, ANY_NUMBER, null, { markers: NO_MARKERS, decimal, report }).value;
}

/** An indicator that may have any value. */
const ANY_NUMBER = { scale: null, range: null, typical: null, missing: { reason: null } } as unknown as Parameters<
  typeof readCell
>[1];

function repeated({ unit, period, series }: Combined, line: number): Finding {
  return {
    code: 'row.duplicate-key',
    severity: 'error',
    message: `There is a second row about ${series.id} of "${unit}" in ${period}.`,
    line,
    unit,
    period,
    indicator: series.id,
  };
}

/** Whether a row is one of those that a series is taken from. */
function filters({ body }: Reshaping): (series: Series | null, row: number) => boolean {
  const known = new Map<Series, { column: number | null; texts: readonly string[] }[]>();
  return (series, row) => {
    if (series === null) return true;
    const rules =
      known.get(series) ??
      Object.entries(series.where).map(([name, texts]) => ({ column: columnAt(body.header, name), texts }));
    known.set(series, rules);
    return rules.every(({ column, texts }) => column !== null && texts.includes(label(body.rows.cell(row, column))));
  };
}
