import { byCodeUnit } from '../../framework/text-order.ts';
import type { Finding } from '../../types.ts';
import type { SheetRow } from '../../types/coding.ts';
import { parseNumber } from '../number.ts';
import { counted, shown, shownList } from '../text.ts';
import { codeKey } from './code-key.ts';
import { type CodeHistory, type LastPeriod, lastBefore } from './history.ts';
import type { Report } from './row-finding.ts';
import type { KeyedRow } from './row-keys.ts';

/** The last code of a row, as the data of the last period give it; undefined where they have none. */
export type LastOf = (keyed: KeyedRow) => { period: string; value: number | null } | undefined;

/** Looks codes up in what was coded before. */
export function lastCodes(history: CodeHistory): { lastOf: LastOf; lastPeriod: (period: string) => LastPeriod | null } {
  const periods = new Map<string, { last: LastPeriod | null; codes: Map<string, number | null> }>();
  const known = (period: string): { last: LastPeriod | null; codes: Map<string, number | null> } => {
    const found = periods.get(period);
    if (found !== undefined) return found;
    const last = lastBefore(history, period);
    const codes = new Map((last?.values ?? []).map(({ unit, indicator, value }) => [codeKey(unit, indicator), value]));
    const made = { last, codes };
    periods.set(period, made);
    return made;
  };
  return {
    lastPeriod: (period) => known(period).last,
    lastOf({ row, indicator }) {
      const { last, codes } = known(row.period);
      const value = codes.get(codeKey(row.unit, indicator.id));
      return last === null || value === undefined ? undefined : { period: last.period, value };
    },
  };
}

/** Checks that nobody wrote in the columns about the last period. */
export function checkLast({ row }: KeyedRow, last: ReturnType<LastOf>, report: Report): void {
  const hint = 'Nobody is to write in these columns: copy the cell back.';
  const period = last?.period ?? '';
  if (row.last_period !== period) {
    const message = `The last period is ${inWords(row.last_period)} here and ${inWords(period)} in the data of last time.`;
    report(row, { code: 'code.last-differs', column: 'last_period', message, hint });
  }
  const value = last?.value ?? null;
  if ((row.last_code === '' ? null : (parseNumber(row.last_code) ?? Number.NaN)) === value) return;
  const message = `The last code is ${inWords(row.last_code)} here and ${inWords(value === null ? '' : String(value))} in the data of last time.`;
  report(row, { code: 'code.last-differs', column: 'last_code', message, hint });
}

/** One warning for the units of the last period of which nothing is said. */
export function unitsLost(rows: readonly SheetRow[], lastPeriod: (period: string) => LastPeriod | null): Finding[] {
  const periods = [...new Set(rows.map(({ period }) => period))].sort(byCodeUnit);
  return periods.flatMap((period) => {
    const last = lastPeriod(period);
    const here = new Set(rows.filter((row) => row.period === period).map(({ unit }) => unit));
    const lost = (last?.units ?? []).map(({ id }) => id).filter((id) => !here.has(id));
    if (last === null || lost.length === 0) return [];
    return [
      {
        code: 'code.undone',
        severity: 'warning',
        period,
        message: `${counted(lost.length, 'unit')} coded in ${last.period} ${lost.length === 1 ? 'has' : 'have'} no row for ${period}: ${shownList(lost)}.`,
        hint: 'Check the other sheets of this round too, all in one command.',
      } satisfies Finding,
    ];
  });
}

function inWords(text: string): string {
  return text === '' ? 'blank' : shown(text);
}
