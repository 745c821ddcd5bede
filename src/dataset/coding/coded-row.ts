import type { Indicator } from '../../types.ts';
import type { SheetRow } from '../../types/coding.ts';
import { parseNumber } from '../number.ts';
import { readCode } from './read-code.ts';

/** What the second coder writes for a value that cannot be had. */
export const MISSING = 'missing';

/** A row of a known indicator, and what it says. */
export interface CodedRow {
  row: SheetRow;
  indicator: Indicator;
  /** The new code; null where the cell is blank or cannot be used. */
  code: number | null;
  /** True where there is a code that can be used, or no code and the reason why. */
  isDone: boolean;
  /** The code of the last period, or null where it was missing then; undefined where the unit was not coded then. */
  last: number | null | undefined;
  /** What the second coder says; null where nobody coded twice, or the cell cannot be used. */
  second: number | typeof MISSING | null;
}

/** Reads the codes of a row, without a word about what is wrong with them. */
export function codedRow(row: SheetRow, indicator: Indicator, last: CodedRow['last'] = lastIn(row)): CodedRow {
  const { code } = readCode(row.new_code, indicator);
  const isMissing = row.new_code === '' && row.missing_because !== '';
  return { row, indicator, code, isDone: code !== null || isMissing, last, second: secondIn(row, indicator) };
}

/** The last code as the sheet itself has it. */
function lastIn({ last_code, last_period }: SheetRow): CodedRow['last'] {
  if (last_code !== '') return parseNumber(last_code) ?? undefined;
  return last_period === '' ? undefined : null;
}

function secondIn({ second_code }: SheetRow, indicator: Indicator): CodedRow['second'] {
  return isMissingWord(second_code) ? MISSING : readCode(second_code, indicator).code;
}

/** True for the word by which a second coder says that there is no value. */
export function isMissingWord(text: string): boolean {
  return text.toLowerCase() === MISSING;
}

/** True for a finished row that says something else than the last period, be it that the value went missing. */
export function isChanged({ code, isDone, last }: CodedRow): boolean {
  return isDone && last !== undefined && code !== last;
}
