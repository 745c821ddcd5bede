import type { Finding } from '../types.ts';
import { errorFinding, faults } from './fault.ts';
import { findingLog } from './finding-log.ts';
import { headerFindings } from './header.ts';
import { isTagRow } from './layout.ts';
import { isNearlyBlank, someOf } from './loose-records.ts';
import { isHeaderAgain, raggedRow } from './ragged-row.ts';
import { isBlankRecord, type Records, recordAt } from './records.ts';
import type { SkippedLog } from './skipped.ts';
import type { TableBody } from './table.ts';
import { rowsIn } from './table-body.ts';
import { isBlankCell, label } from './text.ts';

/** How far down a header is looked for. */
const HEADER_WITHIN = 60;

/** How many rows of HXL tags may follow a header. */
const TAG_ROWS_WITHIN = 3;

/** What a header has to be for a table to be this one. */
export type HeaderTest = (cells: readonly string[]) => boolean;

/** Any row with two names in it. */
export const ANY_HEADER: HeaderTest = (cells) => cells.filter((cell) => !isBlankCell(cell)).length > 1;

/** Position of the header among the first records, or -1. */
export function headerAt(records: Records, isHeader: HeaderTest): number {
  for (let record = 0; record < Math.min(records.length, HEADER_WITHIN); record += 1) {
    if (!isBlankRecord(records, record) && isHeader(recordAt(records, record).cells)) return record;
  }
  return -1;
}

/**
 * Records → table, tolerantly: lines above the header, rows of HXL tags, blank rows, footers and columns without a
 * name are left out and reported. What could be data is never left out: a row of another width is an error.
 *
 * @throws AtriskError where there is no header, or its names are at fault
 */
export function looseBody(records: Records, file: string, isHeader: HeaderTest, skipped: SkippedLog): TableBody {
  const at = headerAt(records, isHeader);
  if (at < 0) throw faults([errorFinding('header.missing', 'No header row was found.', { line: 1 })]);
  for (let record = 0; record < at; record += 1) {
    if (!isBlankRecord(records, record)) skipped.add('above the header', records.line(record));
  }
  const header = recordAt(records, at);
  const named = header.cells.flatMap((cell, column) => (isBlankCell(cell) ? [] : [column]));
  const log = findingLog(file);
  const rest = dataRecords(records, at, header.cells, skipped, (finding) => {
    log.add(finding);
  });
  const wrong = headerFindings(
    named.map((column) => header.cells[column] as string),
    header.line,
    () => false,
    true,
  );
  if (wrong.length > 0) throw faults(wrong);
  const rows = rowsIn(records, rest);
  for (const finding of unnamedColumns(header.cells, rest, records, header.line)) log.add(finding);
  for (const finding of skipped.findings()) log.add(finding);
  return {
    header: named.map((column) => label(header.cells[column] as string)),
    headerLine: header.line,
    rows: { ...rows, cell: (row, column) => rows.cell(row, named[column] as number) },
    findings: log.list(),
    unlisted: log.unlisted(),
  };
}

/** The records that hold data; others are noted, and those that could be data are reported. */
function dataRecords(
  records: Records,
  at: number,
  header: readonly string[],
  skipped: SkippedLog,
  report: (finding: Finding) => void,
): Uint32Array {
  const last = lastOfTable(records, at, header.length);
  const kept: number[] = [];
  for (let record = at + 1; record < records.length; record += 1) {
    const reason = skipReason(records, record, { at, last, header });
    if (reason !== null) skipped.add(reason, records.line(record));
    else if (records.width(record) < header.length || isTooWide(records, record, header.length)) {
      const finding = raggedRow(recordAt(records, record), header, null);
      if (finding !== null) report(finding);
    } else kept.push(record);
  }
  return Uint32Array.from(kept);
}

/** The last record that fills more than one of its cells and is as wide as the header: what follows is a footer. */
function lastOfTable(records: Records, at: number, width: number): number {
  for (let record = records.length - 1; record > at; record -= 1) {
    if (records.width(record) >= width && !isNearlyBlank(records, record)) return record;
  }
  return records.length;
}

function skipReason(
  records: Records,
  record: number,
  { at, last, header }: { at: number; last: number; header: readonly string[] },
): string | null {
  if (isBlankRecord(records, record)) return 'blank';
  if (isNearlyBlank(records, record) && (record > last || records.width(record) < header.length))
    return 'a footer or note';
  if (record <= at + TAG_ROWS_WITHIN && isTagRow(recordAt(records, record))) return 'HXL tags';
  return isHeaderAgain(records, record, header) ? 'the header again' : null;
}

function isTooWide(records: Records, record: number, width: number): boolean {
  for (let column = width; column < records.width(record); column += 1) {
    if (!isBlankCell(records.cell(record, column))) return true;
  }
  return false;
}

/** Columns without a name that hold something, such as row numbers, are left out and named. */
function unnamedColumns(header: readonly string[], rest: Uint32Array, records: Records, line: number): Finding[] {
  const table = someOf(records, rest);
  return header.flatMap((cell, column): Finding[] => {
    if (!isBlankCell(cell)) return [];
    let filled = 0;
    for (let row = 0; row < table.length; row += 1) if (!isBlankCell(table.cell(row, column))) filled += 1;
    if (filled === 0) return [];
    const message = `Column ${column + 1} has no name and was left out, with ${filled} cells in it.`;
    return [{ code: 'header.blank', severity: 'info', message, line }];
  });
}
