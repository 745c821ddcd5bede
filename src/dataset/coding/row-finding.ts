import type { Code } from '../../errors.ts';
import type { Finding, Severity } from '../../types.ts';
import type { SheetColumn, SheetRow } from '../../types/coding.ts';

/** What is wrong with one row of a sheet. */
export interface RowFault {
  code: Code;
  column: SheetColumn;
  message: string;
  hint?: string;
  /** `error` where it is not given. */
  severity?: Severity;
}

/** Receives what is wrong with a row. */
export type Report = (row: SheetRow, fault: RowFault) => void;

/** A fault as a finding, with all that is known of where it is. */
export function rowFinding(row: SheetRow, { severity = 'error', ...fault }: RowFault): Finding {
  const { file, line, unit, period, indicator } = row;
  return {
    ...fault,
    severity,
    file,
    line,
    ...(unit === '' ? {} : { unit }),
    ...(period === '' ? {} : { period }),
    ...(indicator === '' ? {} : { indicator }),
  };
}
