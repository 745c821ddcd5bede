import type { Code } from '../errors.ts';
import type { Severity } from '../types.ts';
import { matchKey } from './match.ts';
import { suggest } from './suggest.ts';
import { quoted } from './quoted.ts';
import type { VerifyEntry } from './verify-subject.ts';

/** The columns of a sheet in which somebody says what stands in the publication, in their order. */
export const VERIFY_COLUMNS = [
  'number',
  'factor',
  'factor name',
  'our summary',
  'basis',
  'found',
  'number in document',
  'corrected summary',
  'remark',
] as const;
export type VerifyColumn = (typeof VERIFY_COLUMNS)[number];

/** Without these nothing can be read. */
const NEEDED: readonly VerifyColumn[] = ['number', 'found'];

/** A row of a sheet, wherever it comes from: its cells as text, and the line where it stands. */
export interface SheetRow {
  line: number;
  cells: readonly string[];
}

/** The cells of a row by column; a column that the sheet does not have is undefined. */
export interface NamedRow {
  line: number;
  cells: Readonly<Partial<Record<VerifyColumn, string>>>;
}

/** What a row says of an entry. */
export interface Tick {
  line: number;
  /** The entry that the row is about; null for one that the document has and the framework has not. */
  entry: VerifyEntry | null;
  found: 'yes' | 'no' | null;
  /** The number in the document, where it is another one. */
  number: string | null;
  /** The summary that takes the place of ours. */
  summary: string | null;
  remark: string;
}

/** Something wrong with a sheet, and what to do about it. */
export interface SheetProblem {
  code: Code;
  severity: Severity;
  line: number;
  column: string;
  message: string;
  hint: string;
}

/** Rows by the names of their columns, which may stand in any order, and what is wrong with the header. */
export function namedRows(
  header: SheetRow,
  rows: readonly SheetRow[],
): { rows: readonly NamedRow[]; problems: SheetProblem[] } {
  const keys = header.cells.map(matchKey);
  const positions = VERIFY_COLUMNS.map((column) => [column, keys.indexOf(matchKey(column))] as const);
  const known = positions.filter(([, position]) => position >= 0);
  const problems = headerProblems(
    header,
    known.map(([, position]) => position),
    positions.filter(([, position]) => position < 0).map(([column]) => column),
  );
  if (problems.some(({ severity }) => severity === 'error')) return { rows: [], problems };
  const named = rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(known.map(([column, position]) => [column, textOf(cells[position] ?? '', column)])),
  }));
  return { rows: named, problems };
}

function headerProblems(
  { line, cells }: SheetRow,
  taken: readonly number[],
  absent: readonly VerifyColumn[],
): SheetProblem[] {
  const strange = cells.filter((_, position) => !taken.includes(position));
  const missing = absent
    .filter((column) => NEEDED.includes(column))
    .map((column): SheetProblem => {
      const near = suggest(column, strange)[0];
      const hint =
        near === undefined
          ? 'A sheet of `atrisk frameworks verify` has it.'
          : `Is it the column ${quoted(near)}? Rename it.`;
      return {
        code: 'header.missing',
        severity: 'error',
        line,
        column,
        message: `There is no column ${column}.`,
        hint,
      };
    });
  const unread = strange.map((name): SheetProblem => {
    const near = suggest(name, absent)[0];
    const message = 'This column is none of the sheet, and was not read.';
    const place = { code: 'header.unknown' as const, line, column: name, message };
    if (near === undefined) return { ...place, severity: 'info', hint: 'Nothing has to be done.' };
    return { ...place, severity: 'warning', hint: `If it is ${near}, rename it.` };
  });
  return [...missing, ...unread];
}

/** First characters before which our own writer puts an apostrophe, so that no spreadsheet takes them for a formula. */
const DEFUSED = /^'(?=[=+\-@\t\r\0＝＋－＠])/;

/** A cell as it was meant: in one line, without the apostrophe that keeps it text. */
function textOf(cell: string, column: VerifyColumn): string {
  const text = cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
  // No number begins with an apostrophe, so that one is there to keep 1.10 from becoming 1.1.
  return column === 'number' || column === 'number in document' ? text.replace(/^'/, '') : text.replace(DEFUSED, '');
}
