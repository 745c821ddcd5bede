import { didYouMean } from '../../framework/suggest.ts';
import type { Indicator, Severity } from '../../types.ts';
import type { SheetRow } from '../../types/coding.ts';
import { label, shown } from '../text.ts';
import type { CodedRow } from './coded-row.ts';
import { codesInWords } from './codes-in-words.ts';
import { readCode } from './read-code.ts';
import type { Report } from './row-finding.ts';

/** Checks that a row has a code of its indicator, or a reason of its indicator's list why it has none. */
export function checkCode({ row, indicator }: CodedRow, undone: Severity, report: Report): void {
  const { fault } = readCode(row.new_code, indicator);
  if (fault !== null) report(row, { ...fault, column: 'new_code' });
  if (row.new_code === '' && row.missing_because === '') {
    report(row, {
      code: 'code.undone',
      severity: undone,
      column: 'new_code',
      message: `${shown(row.unit)} has no code for ${indicator.name} yet, nor a reason why there is none.`,
      hint: `Write in new_code: ${codesInWords(indicator)}.`,
    });
  }
  if (row.new_code !== '' && row.missing_because !== '') {
    report(row, {
      code: 'cell.reason',
      column: 'missing_because',
      message: 'This row has a code and a reason why it has none.',
      hint: 'Take one of them out. Why a code was given or changed belongs under reason.',
    });
  }
  checkReason(row, indicator, report);
}

function checkReason(row: SheetRow, { missing, name }: Indicator, report: Report): void {
  const given = row.missing_because;
  const reasons = missing.reasons?.map(label) ?? null;
  if (given === '' || reasons === null || reasons.includes(given)) return;
  report(row, {
    code: 'cell.reason',
    column: 'missing_because',
    message: `${shown(given)} is not one of the reasons for which ${name} may be missing.`,
    hint: didYouMean(given, reasons) ?? `The reasons are: ${reasons.map((reason) => `"${reason}"`).join(', ')}.`,
  });
}
