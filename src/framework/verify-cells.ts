import { quoted } from './quoted.ts';
import { LONGEST_TEXT } from './schema-parts.ts';
import type { NamedRow, SheetProblem, Tick, VerifyColumn } from './verify-columns.ts';
import type { VerifyEntry } from './verify-subject.ts';

/** Takes what is wrong with a cell. */
export type Report = (
  column: VerifyColumn,
  message: string,
  hint: string,
  more?: Partial<Pick<SheetProblem, 'code' | 'severity'>>,
) => void;

/** A summary of ours is a line; what is longer is likely to be the sentence of the document. */
const MOST_WORDS = 25;

/** What keeps numbers of entries from becoming others. */
export const AS_TEXT =
  'Give the column the format text, then type the number again: a spreadsheet takes 1.10 for 1.1 or a date.';

/** Whether the document has the entry; null where nobody has looked, or the answer is neither, which is reported. */
export function foundOf(cell: string, report: Report): Tick['found'] {
  const answer = cell.toLowerCase();
  if (answer === 'yes' || answer === 'no') return answer;
  if (answer !== '') {
    const hint = 'Write yes or no, or leave it blank where you have not looked yet.';
    report('found', `${quoted(cell)} is neither yes nor no.`, hint, { code: 'cell.enum' });
  }
  return null;
}

/** A number that can be an id; null, once that is reported, for any other text. */
export function numberOf(number: string | null, report: Report): string | null {
  if (number === null || /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(number)) return number;
  report('number in document', `${quoted(number)} cannot be a number of an entry.`, AS_TEXT, { code: 'cell.type' });
  return null;
}

/** A summary has to fit a definition, and should be one. */
export function checkSummary(summary: string, entry: VerifyEntry | null, report: Report): void {
  const own = 'Say in your own words, in one line, what the entry is about: the sentence of the document is not ours.';
  if (summary.length > LONGEST_TEXT) {
    const message = `The summary has ${summary.length} characters; ${LONGEST_TEXT} are the most.`;
    report('corrected summary', message, own, { code: 'cell.type' });
  } else if (entry?.isFactor !== true && summary.split(' ').length > MOST_WORDS) {
    const message = `${quoted(summary)} has ${summary.split(' ').length} words, which is long for a summary.`;
    report('corrected summary', message, own, { code: 'cell.type', severity: 'warning' });
  }
}

/** An entry that the framework does not have is new, and all of it has to be said. */
export function checkAdded({ found, number, summary }: Tick, report: Report): void {
  if (found === 'yes' && number !== null && summary !== null) return;
  const message = 'This row has no number of ours, and does not say all of an entry that is new.';
  const hint =
    'Fill in found (yes), number in document and corrected summary; or write our number where the row is about an entry of the list.';
  report('number', message, hint, { code: 'indicator.unknown' });
}

/** Corrections are of what was found. */
export function checkAnswer(found: Tick['found'], cells: NamedRow['cells'], report: Report): void {
  // What is neither yes nor no is reported already.
  if (found === 'yes' || (found === null && (cells.found ?? '') !== '')) return;
  const why = found === 'no' ? 'the document has no such entry (found is no)' : 'found is blank';
  const hint = 'Write yes under found, or leave this cell blank.';
  for (const column of ['number in document', 'corrected summary'] as const) {
    const cell = cells[column] ?? '';
    if (cell !== '') report(column, `${quoted(cell)} stands here, though ${why}.`, hint);
  }
}

/** A factor has a name to be looked up, and nothing else. */
export function checkFactor({ found, number }: Tick, entry: VerifyEntry, report: Report): void {
  if (number !== null) {
    const message = `${quoted(number)}: a factor keeps its number here, ${entry.number}.`;
    report('number in document', message, 'Leave it blank, and give its entries the numbers of the document.');
  }
  if (found === 'no') {
    const message = `"no": a factor (${entry.number}) is not dropped by its name.`;
    const hint =
      'Write yes and the name of the document under corrected summary, or write no in the rows of its entries.';
    report('found', message, hint);
  }
}

/** Columns that are not for filling in: nothing is read from them, so that a change there would be lost in silence. */
export function checkOurs(cells: NamedRow['cells'], entry: VerifyEntry, report: Report): void {
  const ours: readonly [VerifyColumn, string][] = [
    ['factor', entry.factor],
    ['factor name', entry.factorName],
    ['our summary', entry.summary],
    ['basis', entry.basis],
  ];
  for (const [column, text] of ours) {
    const cell = cells[column];
    if (cell === undefined || cell === text.normalize('NFC').replace(/\s+/gu, ' ')) continue;
    const message = `${quoted(cell)} is not what the framework says here, and is not read.`;
    const hint =
      column === 'our summary'
        ? 'Put corrections into the columns number in document and corrected summary.'
        : 'Nothing is read from this column; was the sheet made from another version of the framework?';
    report(column, message, hint, { severity: 'warning' });
  }
}
