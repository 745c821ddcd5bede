import type { Finding } from '../types.ts';
import type { CsvRecord } from './csv.ts';
import { errorFinding } from './fault.ts';
import { looksMissing, parseNumber } from './number.ts';
import { counted } from './text.ts';

/** How many records after the first are looked at. */
const SAMPLE = 20;

/**
 * Says what is wrong with the layout of a table's first rows: a title above the header, a header that is
 * one quoted cell, a row of HXL tags, a second header row. Null where nothing is.
 *
 * @param records the first records that are not blank
 */
export function layoutFinding(records: readonly CsvRecord[]): Finding | null {
  const [header, ...rest] = records.slice(0, SAMPLE + 1);
  if (header === undefined) return null;
  return titleRow(header, rest) ?? tagRow(rest) ?? secondHeader(rest);
}

function titleRow(header: CsvRecord, rest: readonly CsvRecord[]): Finding | null {
  const named = filled(header).length;
  const widest = rest.reduce((most, record) => Math.max(most, filled(record).length), 0);
  if (widest < 2 || (named > 1 && named * 2 > widest)) return null;
  const [only = ''] = filled(header);
  if (named === 1 && only.split(',').length >= widest) {
    return errorFinding('quote.stray', 'The whole header row is enclosed in one pair of quotation marks.', {
      line: header.line,
      hint: 'Remove the quotation marks at both ends of the row and of others like it, or read the file with --delimiter ",", which opens such rows.',
    });
  }
  return errorFinding(
    'header.title-row',
    `The first row names ${counted(named, 'column')} where later rows have ${widest}: it seems to be a title.`,
    {
      line: header.line,
      hint: 'Delete the rows above the header row, or leave them out by their lines: --skip-lines 1-N.',
    },
  );
}

/** HXL tags stand in the first rows after the header; cells of events may start with `#` as well. */
function tagRow(rest: readonly CsvRecord[]): Finding | null {
  const tags = rest.slice(0, 3).find(isTagRow);
  if (tags === undefined) return null;
  return errorFinding('header.tag-row', 'This row holds HXL tags, not data.', {
    line: tags.line,
    hint: `Delete the row, or leave it out by its line: --skip-lines ${tags.line}.`,
  });
}

/** True for a row of which most filled cells are HXL tags such as `#country+code`. */
export function isTagRow(record: CsvRecord): boolean {
  const cells = filled(record);
  return cells.filter((cell) => /^#[a-z]/.test(cell)).length * 2 > cells.length;
}

/** A row of words above columns that hold numbers from there on. */
function secondHeader(rest: readonly CsvRecord[]): Finding | null {
  const [first, ...later] = rest;
  if (first === undefined) return null;
  const numeric = first.cells
    .map((cell, column) => ({ cell: cell.trim(), below: later.map((record) => record.cells[column]?.trim() ?? '') }))
    .filter(
      ({ below }) =>
        below.some((cell) => cell !== '') && below.every((cell) => cell === '' || parseNumber(cell) !== null),
    );
  if (numeric.length < 2 || !numeric.every(({ cell }) => isWord(cell))) return null;
  return errorFinding(
    'header.tag-row',
    'This row is text in every column of numbers: it seems to be a second header row.',
    {
      line: first.line,
      hint: `Keep one header row and delete the other, or leave one out by its line: --skip-lines ${first.line}.`,
    },
  );
}

function isWord(cell: string): boolean {
  return /\p{L}/u.test(cell) && !/\d/.test(cell) && !looksMissing(cell);
}

function filled(record: CsvRecord): string[] {
  return record.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}
