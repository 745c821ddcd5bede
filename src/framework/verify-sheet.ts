import { namedRows, type SheetProblem, type SheetRow, type Tick, VERIFY_COLUMNS } from './verify-columns.ts';
import { tickedRows } from './verify-ticks.ts';
import { moveProblems, placesOf } from './verify-moves.ts';
import type { VerifySubject } from './verify-subject.ts';
import { type VerifiedVariant, verifiedVariant } from './verify-variant.ts';
import type { Verification } from './verify-words.ts';

/** The sheet that somebody fills in who holds the publication: the header, and a row per entry. */
export function verifySheet({ entries }: VerifySubject): string[][] {
  const rows = entries.map(({ number, factor, factorName, summary, basis }) => {
    const found = basis === 'checked' ? 'yes' : '';
    return [number, factor, factorName, summary, basis, found, '', '', ''];
  });
  return [[...VERIFY_COLUMNS], ...rows];
}

/** What comes of a sheet: everything that is wrong with it, and a variant where none of that is an error. */
export interface ReadSheet {
  problems: readonly SheetProblem[];
  ticks: readonly Tick[];
  variant: VerifiedVariant | null;
}

/**
 * Reads a sheet that has been filled in, wholly or in part.
 *
 * @param header its first row, with the names of the columns
 * @param rows the others
 * @param subject the framework that the sheet is about
 * @param by who looked the entries up, when, and what the variant is to be called
 */
export function readVerifySheet(
  header: SheetRow,
  rows: readonly SheetRow[],
  subject: VerifySubject,
  by: Verification,
): ReadSheet {
  const named = namedRows(header, rows);
  const { ticks, problems: ofRows } = tickedRows(named.rows, subject);
  const problems = [...named.problems, ...ofRows];
  const isRead = !named.problems.some(({ severity }) => severity === 'error');
  if (isRead) problems.push(...moveProblems(ticks, subject));
  const isSound = !problems.some(({ severity }) => severity === 'error');
  const variant = isSound ? verifiedVariant(placesOf(ticks, subject), ticks, subject, by) : null;
  return { problems: problems.toSorted((a, b) => a.line - b.line), ticks, variant };
}
