import { parseNumber } from '../number.ts';
import { shown } from '../text.ts';
import { type CodedRow, isChanged } from './coded-row.ts';
import type { Report } from './row-finding.ts';

/** Checks that a change says why and after what source, and that a code given for the first time has a source. */
export function checkChange(coded: CodedRow, report: Report): void {
  const { row } = coded;
  if (row.last_code !== '' && parseNumber(row.last_code) === null) {
    const message = `The last code ${shown(row.last_code)} is not a number.`;
    const hint = 'Nobody is to write in last_code: copy the code back.';
    report(row, { code: 'cell.type', column: 'last_code', message, hint });
    return;
  }
  const what = `${shown(row.unit)} ${newsOf(coded) ?? ''}`;
  if (isChanged(coded) && row.reason === '') {
    const hint = 'Say under reason what happened, or go back to the last code.';
    report(row, { code: 'code.unexplained', column: 'reason', message: `${what} without a reason.`, hint });
  }
  if (newsOf(coded) !== null && row.source === '') {
    const hint = 'Name under source what the code was read from.';
    report(row, { code: 'code.unexplained', column: 'source', message: `${what} without a source.`, hint });
  }
}

/** What a row says that was not known before, in words; null where it confirms the last period. */
function newsOf(coded: CodedRow): string | null {
  const { code, last } = coded;
  if (isChanged(coded)) return `goes from ${inWords(last ?? null)} to ${inWords(code)}`;
  return last === undefined && code !== null ? `is coded ${code} for the first time` : null;
}

function inWords(code: number | null): string {
  return code === null ? 'missing' : String(code);
}
