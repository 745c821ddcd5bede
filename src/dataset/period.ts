import { isPeriod } from '../framework/period-format.ts';
import type { Finding, PeriodKind } from '../types.ts';
import type { KeyFault } from './key-fault.ts';
import type { Table } from './table.ts';
import { shown } from './text.ts';

/** The period of data that have none: no period column, and none declared for the file. */
export const UNDATED = 'undated';

const EXAMPLES: Readonly<Record<PeriodKind, string>> = { year: '2021', quarter: '2021-Q3', month: '2021-07' };

/**
 * Reads the cells of a period column.
 *
 * @param prefix accepts years as some publishers write them, `YR2019` and `2019 [YR2019]`
 */
export function periodReader(kind: PeriodKind, prefix: boolean): (text: string) => string | KeyFault {
  return (text) => {
    if (isPeriod(text, kind)) return text;
    const year = kind === 'year' ? yearIn(text) : null;
    if (year !== null && prefix) return year;
    const hint = `${periodHint(text, kind)}${year === null ? '' : TAKES_YEARS}`;
    if (text === '') return { code: 'row.no-period', message: 'This row has no period.', hint };
    return { code: 'cell.period', message: `${shown(text)} is not a ${kind}.`, hint };
  };
}

const TAKES_YEARS = ' Or read the file with --delimiter ",", which takes years that are written like this.';

/** The year in `2019`, `YR2019`, `2019 [YR2019]` or `2019.0`; null for anything else. */
export function yearIn(text: string): string | null {
  return /^(?:YR)?([12]\d{3})(?:\.0+)?(?:\s*\[YR\1\])?$/i.exec(text)?.[1] ?? null;
}

/** What to write instead of a period that was not accepted. */
export function periodHint(text: string, kind: PeriodKind): string {
  const wanted = `Write the ${kind} as ${EXAMPLES[kind]}.`;
  if (/^[2-6]\d{4}(\.\d+)?$/.test(text)) {
    return `${wanted} A number like this is how a spreadsheet stores a date: format the column as text or as a ${kind}.`;
  }
  if (/^\d{4}-\d{2}-\d{2}/.test(text) || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text)) {
    return `${wanted} Dates are not accepted: day and month can be mistaken, and the framework counts in ${kind}s.`;
  }
  if (/^[12]\d{3}\.0+$/.test(text)) return `${wanted} Leave out the decimals.`;
  if (/^YR[12]\d{3}$/i.test(text)) return `${wanted} Leave out the letters.`;
  return wanted;
}

/**
 * The period of the rows of a file without a period column: as its sidecar declares, else {@link UNDATED}.
 *
 * @param hasColumn true where the rows have a period of their own
 */
export function filePeriod(table: Table, hasColumn: boolean, kind: PeriodKind): { value: string; findings: Finding[] } {
  const declared = table.sidecar?.period ?? null;
  if (declared === null) return { value: UNDATED, findings: [] };
  if (hasColumn) {
    const message = `The period ${shown(declared)} in the .meta.yaml is not used, because the file has a period column.`;
    return { value: UNDATED, findings: [{ code: 'cell.period', severity: 'info', message }] };
  }
  if (isPeriod(declared, kind)) return { value: declared, findings: [] };
  const message = `The period ${shown(declared)} in the .meta.yaml is not a ${kind}.`;
  return {
    value: UNDATED,
    findings: [{ code: 'cell.period', severity: 'error', message, hint: periodHint(declared, kind) }],
  };
}
