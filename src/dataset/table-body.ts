import type { Finding } from '../types.ts';
import type { CsvRecord } from './csv.ts';
import { errorFinding, faults } from './fault.ts';
import { type FindingLog, findingLog } from './finding-log.ts';
import { headerFindings } from './header.ts';
import { layoutFinding } from './layout.ts';
import { isHeaderAgain, raggedRow, secondTableLine } from './ragged-row.ts';
import { isBlankRecord, type Records, recordAt } from './records.ts';
import type { Rows } from './rows.ts';
import type { TableBody } from './table.ts';
import { counted, isBlankCell, label } from './text.ts';

/** How many records the layout is judged by. */
const FIRST_RECORDS = 25;

/**
 * Records → table: the first record that is not blank is the header, blank rows are left out, and rows
 * with too few or too many cells are reported and left out.
 *
 * @throws AtriskError with everything that is wrong with the header
 */
export function tableBody(records: Records, file: string): TableBody {
  const filled = filledRecords(records);
  const [first] = filled;
  if (first === undefined) throw faults([errorFinding('file.empty', 'The file holds only empty cells.')]);
  const header = recordAt(records, first);
  const layout = layoutFinding([...filled.subarray(0, FIRST_RECORDS)].map((record) => recordAt(records, record)));
  if (layout !== null) throw faults([layout]);
  const rest = filled.subarray(1);
  const wrong = headerFindings(header.cells, header.line, (column) =>
    rest.every((record) => isBlankCell(records.cell(record, column))),
  );
  if (wrong.length > 0) throw faults(wrong);

  const log = findingLog(file);
  for (const finding of blankRows(records, filled)) log.add(finding);
  const rows = withoutRagged(records, rest, header, log);
  return {
    header: header.cells.map(label),
    headerLine: header.line,
    rows: rowsIn(records, rows),
    findings: log.list(),
    unlisted: log.unlisted(),
  };
}

/** Reports the rows that are too short or too long, or repeat the header, and leaves them out. */
function withoutRagged(records: Records, rest: Uint32Array, header: CsvRecord, log: FindingLog): Uint32Array {
  const { cells, line } = header;
  const isOdd = (record: number): boolean =>
    records.width(record) !== cells.length || isHeaderAgain(records, record, cells);
  const odd = rest.filter(isOdd);
  if (odd.length === 0) return rest;
  const secondTable = secondTableLine(records, rest, cells);
  const found = new Map([...odd].map((record) => [record, raggedRow(recordAt(records, record), cells, secondTable)]));
  for (const finding of found.values()) if (finding !== null) log.add(finding);
  const padded = [...found.values()].filter((finding) => finding === null).length;
  if (padded > 0) log.add(extraBlanks(padded, line));
  return rest.filter((record) => (found.get(record) ?? null) === null);
}

/** Some of the records, as rows. */
export function rowsIn(records: Records, chosen: Uint32Array): Rows {
  return {
    length: chosen.length,
    cell: (row, column) => records.cell(chosen[row] as number, column),
    line: (row) => records.line(chosen[row] as number),
  };
}

/** Positions of the records that are not blank. */
function filledRecords(records: Records): Uint32Array {
  const filled = new Uint32Array(records.length);
  let count = 0;
  for (let record = 0; record < records.length; record += 1) {
    if (isBlankRecord(records, record)) continue;
    filled[count] = record;
    count += 1;
  }
  return filled.subarray(0, count);
}

/** Blank rows at the end are nobody's business; those between rows may be a row that was lost. */
function blankRows(records: Records, filled: Uint32Array): Finding[] {
  const last = filled.at(-1) ?? -1;
  const count = last + 1 - filled.length;
  if (count === 0) return [];
  const first = filled.findIndex((record, position) => record !== position);
  const line = records.line(first);
  const message =
    count === 1
      ? 'A blank row between others was skipped.'
      : `${count} blank rows between others were skipped, the first one here.`;
  return [{ code: 'row.blank', severity: 'info', message, line }];
}

function extraBlanks(count: number, line: number): Finding {
  const message = `${counted(count, 'row')} ended in empty cells beyond the last column, which were ignored.`;
  return { code: 'row.long', severity: 'info', message, line };
}
