import type { Finding } from '../types.ts';
import type { JoinedEntry } from './join.ts';
import { UNDATED } from './period.ts';
import type { Table } from './table.ts';

/** Files without a period beside files with one: nothing says in which period the former belong. */
export function mixedPeriods(tables: readonly Table[], entries: readonly JoinedEntry[]): Finding[] {
  const undated = new Set(entries.filter((entry) => entry.period === UNDATED).map((entry) => entry.file));
  if (undated.size === 0 || entries.every((entry) => entry.period === UNDATED)) return [];
  return tables
    .filter((table) => undated.has(table.file))
    .map((table) => ({
      code: 'row.no-period',
      severity: 'error',
      message: 'This file has no period, while others have one.',
      file: table.file,
      line: table.headerLine,
      hint: 'Add a period column, or `period:` to its .meta.yaml.',
    }));
}
