import type { Finding } from '../types.ts';
import type { CsvRecord } from './csv.ts';
import { errorFinding } from './fault.ts';
import { parseNumber } from './number.ts';
import { type Records, recordAt } from './records.ts';
import { counted, isBlankCell } from './text.ts';

const FILE_OF_ITS_OWN = 'Give each table a file of its own.';

/**
 * A row of the wrong width, or the header once more; null where the row is sound.
 *
 * @param secondTable line on which another table seems to begin, or null
 */
export function raggedRow(row: CsvRecord, header: readonly string[], secondTable: number | null): Finding | null {
  const cells = row.cells.length;
  if (cells === header.length) {
    if (!row.cells.every((cell, column) => cell === header[column])) return null;
    return errorFinding('header.duplicate', 'The header row is repeated here.', {
      line: row.line,
      hint: FILE_OF_ITS_OWN,
    });
  }
  const isShort = cells < header.length;
  if (!isShort && row.cells.slice(header.length).every(isBlankCell)) return null;
  const message = `This row has ${counted(cells, 'cell')}; the header has ${header.length}.`;
  const ownHint = isShort ? shortHint(row, header) : 'If a cell holds a comma, enclose the cell in quotation marks.';
  return errorFinding(isShort ? 'row.short' : 'row.long', message, {
    line: row.line,
    hint: secondTable !== null && row.line >= secondTable ? secondHint(secondTable) : ownHint,
  });
}

/** True for a row that repeats the header word for word. */
export function isHeaderAgain(records: Records, record: number, header: readonly string[]): boolean {
  return header.every((cell, column) => records.cell(record, column) === cell);
}

/**
 * The line of the row with which another table seems to begin: words in every cell, more than one, and from
 * there on to the end no row of the width of the first table. Null where there is none.
 */
export function secondTableLine(records: Records, rows: Uint32Array, header: readonly string[]): number | null {
  const from = rows.findLastIndex((record) => records.width(record) === header.length) + 1;
  const start = rows
    .subarray(from, -1)
    .find((record) => records.width(record) > 1 && recordAt(records, record).cells.every(isWord));
  return start === undefined ? null : records.line(start);
}

function isWord(cell: string): boolean {
  return !isBlankCell(cell) && parseNumber(cell.trim()) === null;
}

function secondHint(line: number): string {
  return `Another table seems to begin on line ${line}. ${FILE_OF_ITS_OWN}`;
}

function shortHint(row: CsvRecord, header: readonly string[]): string {
  const [only = ''] = row.cells;
  if (row.cells.length > 1) return 'Add the missing cells; write nothing between two commas for a missing value.';
  if (only.split(',').length >= header.length)
    return 'The whole row is enclosed in one pair of quotation marks: remove them, or read the file with --delimiter ",", which opens such rows.';
  return `If it is a footnote, delete it, or leave it out by its line: --skip-lines ${row.line}. If it begins a second table, give that a file of its own.`;
}
