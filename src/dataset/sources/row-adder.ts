import type { Finding } from '../../types.ts';
import { readCell } from '../cells.ts';
import { findingLog } from '../finding-log.ts';
import { NO_MARKERS } from '../markers.ts';
import { shown } from '../text.ts';
import type { Combined, Group } from './group-cells.ts';
import type { Reshaping } from './reshaping.ts';
import type { FoundSeries } from './series-index.ts';
import type { ValueColumn } from './value-columns.ts';
import { checkOf, valueText } from './value-text.ts';

/** Adds the values of rows to groups, and says what is wrong with them. */
export interface RowAdder {
  add: (group: Group, row: number) => void;
  findings: () => readonly Finding[];
}

/** An adder for these columns; a column without a position stands for rows that are counted. */
export function rowAdder(reshaping: Reshaping, columns: readonly ValueColumn[]): RowAdder {
  const { body, passes } = reshaping;
  const log = findingLog(null);
  const valueIn = valueReader(reshaping, log.add);
  const series = columns.map((column) => column.series as FoundSeries);
  const addTo = (group: Group, position: number, row: number): void => {
    const found = series[position] as FoundSeries;
    const combine = found.series?.combine ?? 'error';
    const known = group.cells[position];
    const cell = known ?? newCell(found, body.rows.line(row));
    if (known === undefined) group.cells[position] = cell;
    else if (combine === 'error') log.add(repeated(group, found, body.rows.line(row)));
    cell.rows += 1;
    const { value, reason } =
      combine === 'count' ? ONE : valueIn(group, found, columns[position]?.column as number, row);
    if (value === null) {
      cell.missing += 1;
      cell.reasons.add(reason);
    } else addUp(cell, value);
  };
  return {
    add(group, row) {
      for (let position = 0; position < columns.length; position += 1) {
        if (passes((series[position] as FoundSeries).series, row)) addTo(group, position, row);
      }
    },
    findings: () => log.list(),
  };
}

/** A whole number is added at once, for that is exact; a fraction waits, though its sum with others may look whole. */
function addUp(cell: Combined, value: number): void {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(cell.whole + value)) cell.whole += value;
  else cell.parts.push(value);
}

/** What a row counts for where rows are counted. */
const ONE = { value: 1, reason: '' };

function newCell(series: FoundSeries, line: number): Combined {
  return { series, line, rows: 0, missing: 0, whole: 0, parts: [], reasons: new Set() };
}

type ValueReader = (
  group: Group,
  found: FoundSeries,
  column: number,
  row: number,
) => { value: number | null; reason: string };

/** Reads one value, and checks it before it is added to others. */
function valueReader({ body, layout, rules }: Reshaping, report: (finding: Finding) => void): ValueReader {
  const read = valueText(layout, rules);
  return ({ unit, period }, found, column, row) => {
    const { text, reason } = read(body.rows.cell(row, column), found.series);
    if (text === '') return { value: null, reason };
    const place = { line: body.rows.line(row), column: body.header[column] as string };
    const about = { unit, period, indicator: found.id };
    const { value } = readCell(text, ANY_NUMBER, null, {
      markers: NO_MARKERS,
      decimal: rules.decimal,
      report: (fault) => {
        report({ ...fault, ...place, ...about });
      },
    });
    const fault = value === null ? null : checkOf(found, value);
    if (fault !== null) report({ ...fault, ...place, ...about });
    return { value: fault === null ? value : null, reason };
  };
}

/** An indicator that may have any value. */
const ANY_NUMBER = { scale: null, range: null, typical: null, missing: { reason: null } } as unknown as Parameters<
  typeof readCell
>[1];

function repeated({ unit, period }: Group, { id }: FoundSeries, line: number): Finding {
  return {
    code: 'row.duplicate-key',
    severity: 'error',
    message: `There is a second row about ${id} of ${shown(unit)} in ${shown(period)}.`,
    line,
    unit,
    period,
    indicator: id,
    hint: 'Keep one of them.',
  };
}
