import type { Severity } from '../../types.ts';
import type { SheetRow } from '../../types/coding.ts';
import { shown } from '../text.ts';
import { type CodedRow, isMissingWord, MISSING } from './coded-row.ts';
import { readCode } from './read-code.ts';
import type { Report } from './row-finding.ts';

/** Checks who coded a row, and that a second code is another person's and agrees, or the row says what was decided. */
export function checkCoders(coded: CodedRow, undone: Severity, report: Report): void {
  const { row, indicator, isDone } = coded;
  if (isDone && row.coder === '') {
    const message = `Nobody is named as having coded ${indicator.name} of ${shown(row.unit)}.`;
    report(row, { code: 'code.undone', severity: undone, column: 'coder', message, hint: 'Name the coder.' });
  }
  if (row.second_coder === '' && row.second_code === '') return;
  checkSecondCoder(row, undone, report);
  const { fault } = isMissingWord(row.second_code) ? { fault: null } : readCode(row.second_code, indicator);
  if (fault !== null) report(row, { ...fault, column: 'second_code' });
  checkAgreement(coded, report);
}

function checkSecondCoder(row: SheetRow, undone: Severity, report: Report): void {
  const late = { code: 'code.undone', severity: undone } as const;
  if (row.second_coder === '') {
    const hint = 'Name the second coder, or take the second code out.';
    report(row, { ...late, column: 'second_coder', message: 'There is a second code and no second coder.', hint });
  } else if (row.second_code === '') {
    const hint = `Fill in the second code (or the word ${MISSING}), or take the second coder out.`;
    report(row, { ...late, column: 'second_code', message: 'There is a second coder and no second code.', hint });
  }
  if (row.second_coder !== '' && samePerson(row.coder, row.second_coder)) {
    report(row, {
      code: 'code.disagreement',
      column: 'second_coder',
      message: `${shown(row.second_coder)} is the coder and the second coder.`,
      hint: 'A second code counts only if somebody else gave it.',
    });
  }
}

/**
 * A reason is asked of changes and substitutions too, so that any reason at all cannot count as one that settles what
 * two coders saw differently: it has to hold the word.
 */
const SETTLES = /\bsettled\b/i;

function checkAgreement({ row, code, second, isDone, indicator }: CodedRow, report: Report): void {
  if (second === null || !isDone || second === (code ?? MISSING) || SETTLES.test(row.reason)) return;
  report(row, {
    code: 'code.disagreement',
    column: 'second_code',
    message: `The coders differ about ${indicator.name} of ${shown(row.unit)}: ${code ?? MISSING} and ${second}.`,
    hint: 'Say under reason how it was settled, with that word: "settled: ...". The code in new_code is the one that counts.',
  });
}

/** Whether two names are one person's, however they are capitalised and spaced. */
export function samePerson(one: string, other: string): boolean {
  return personKey(one) === personKey(other);
}

function personKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
