import type { Finding } from '../types.ts';
import { errorFinding, faults } from './fault.ts';
import { findingLog } from './finding-log.ts';
import { headerFindings } from './header.ts';
import { isTagRow } from './layout.ts';
import { onlyText, someOf } from './loose-records.ts';
import { isHeaderAgain, raggedRow } from './ragged-row.ts';
import { isBlankRecord, type Records, recordAt } from './records.ts';
import type { SkippedLog } from './skipped.ts';
import type { TableBody } from './table.ts';
import { rowsIn } from './table-body.ts';
import { counted, isBlankCell, label } from './text.ts';

/** How far down a header is looked for. */
const HEADER_WITHIN = 60;

/** How many rows of HXL tags may follow a header. */
const TAG_ROWS_WITHIN = 3;

const NO_HEADER = `None of the first ${HEADER_WITHIN} rows has two names in it. Are the cells separated by another sign (--delimiter), or lines left out that are needed (--skip-lines)?`;

/** What a header has to be for a table to be this one. */
export type HeaderTest = (cells: readonly string[]) => boolean;

/** Any row with two names in it. */
export const ANY_HEADER: HeaderTest = (cells) => cells.filter((cell) => !isBlankCell(cell)).length > 1;

/** Position of the header among the first records, or -1. */
function headerAt(records: Records, isHeader: HeaderTest): number {
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
  if (at < 0) throw faults([errorFinding('header.missing', 'No header row was found.', { line: 1, hint: NO_HEADER })]);
  for (let record = 0; record < at; record += 1) {
    skipped.add(isBlankRecord(records, record) ? 'blank' : 'above the header', records.line(record));
  }
  const header = recordAt(records, at);
  const named = header.cells.flatMap((cell, column) => (isBlankCell(cell) ? [] : [column]));
  const log = findingLog(file);
  const frame = { records, at, header: header.cells, needed: (named.at(-1) as number) + 1 };
  const rest = dataRecords(frame, skipped, (finding) => {
    log.add(finding);
  });
  const wrong = headerFindings(
    named.map((column) => header.cells[column] as string),
    header.line,
    () => false,
    // Only a publisher's layout says what columns named after years hold.
    isHeader !== ANY_HEADER,
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

/** A table whose rows are being looked at. */
interface Frame {
  records: Records;
  /** Position of the header. */
  at: number;
  header: readonly string[];
  /** How many cells a row needs: those up to the last column with a name. */
  needed: number;
}

/** The records that hold data; others are noted, and those that could be data are reported. */
function dataRecords(frame: Frame, skipped: SkippedLog, report: (finding: Finding) => void): Uint32Array {
  const { records, at } = frame;
  const isNote = noteTest(frame);
  const kept: number[] = [];
  for (let record = at + 1; record < records.length; record += 1) {
    const reason = skipReason(frame, record, isNote);
    if (reason !== null) skipped.add(reason, records.line(record));
    else {
      const odd = isOdd(frame, record) ? oddRow(frame, record) : null;
      if (odd === null) kept.push(record);
      else report(odd);
    }
  }
  return Uint32Array.from(kept);
}

function skipReason(
  { records, at, header }: Frame,
  record: number,
  isNote: (record: number) => boolean,
): string | null {
  if (isBlankRecord(records, record)) return 'blank';
  if (isNote(record)) return 'a footer or note';
  if (record <= at + TAG_ROWS_WITHIN && isTagRow(recordAt(records, record))) return 'HXL tags';
  return isHeaderAgain(records, record, header) ? 'the header again' : null;
}

/** What is plainly a note, whatever stands above it: words after a colon, a footnote mark, a sentence. */
const NOTE = /:|^[(*\u2020\u2021\u00a7\u00a9]|.{80}/su;

/** A number by itself may be a value whose unit was lost, so that it is never taken for a note. */
const NUMBER = /^[-+\u2212]?[\d.,\s'%]*\d[\d.,\s'%]*$/u;

/**
 * Tells rows that are notes: one text and nothing else, in a row that is too short, or below the table. A unit of which
 * nothing is known looks like the latter, so that a gap has to part them from the table, or the first has to read as one.
 */
function noteTest(frame: Frame): (record: number) => boolean {
  const { records, needed } = frame;
  const isShort = (record: number): boolean => records.width(record) < needed;
  let notesFrom = lastFilled(frame) + 1;
  while (notesFrom < records.length && !isShort(notesFrom) && !isBlankRecord(records, notesFrom)) {
    if (NOTE.test(onlyText(records, notesFrom) ?? '')) break;
    notesFrom += 1;
  }
  return (record) => {
    if (record < notesFrom && !isShort(record)) return false;
    const text = onlyText(records, record);
    return text !== null && !NUMBER.test(text);
  };
}

/** The last record that is wide enough and fills more than one of its cells; the header, where there is none. */
function lastFilled({ records, at, needed }: Frame): number {
  for (let record = records.length - 1; record > at; record -= 1) {
    const isFilled = records.width(record) >= needed && onlyText(records, record) === null;
    if (isFilled && !isBlankRecord(records, record)) return record;
  }
  return at;
}

function isOdd({ records, header, needed }: Frame, record: number): boolean {
  const width = records.width(record);
  if (width < needed) return true;
  for (let column = header.length; column < width; column += 1) {
    if (!isBlankCell(records.cell(record, column))) return true;
  }
  return false;
}

/** A row of another width than the header: what it holds would stand in the wrong columns. */
function oddRow({ records, header, needed }: Frame, record: number): Finding | null {
  const isShort = records.width(record) < needed;
  const finding = raggedRow(recordAt(records, record), isShort ? header.slice(0, needed) : header, null);
  if (finding === null) return null;
  return { ...finding, hint: `${finding.hint} If it is no data, leave it out: --skip-lines ${finding.line}.` };
}

/** Columns without a name that hold something, such as row numbers, are left out and named. */
function unnamedColumns(header: readonly string[], rest: Uint32Array, records: Records, line: number): Finding[] {
  const table = someOf(records, rest);
  return header.flatMap((cell, column): Finding[] => {
    if (!isBlankCell(cell)) return [];
    let filled = 0;
    for (let row = 0; row < table.length; row += 1) if (!isBlankCell(table.cell(row, column))) filled += 1;
    if (filled === 0) return [];
    const message = `Column ${column + 1} has no name and was left out, with ${counted(filled, 'cell')} in it.`;
    return [{ code: 'header.blank', severity: 'info', message, line }];
  });
}
