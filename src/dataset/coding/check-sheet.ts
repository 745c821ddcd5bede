import type { Definition, Finding, Severity } from '../../types.ts';
import type { SheetRow } from '../../types/coding.ts';
import { closingFinding, findingLog } from '../finding-log.ts';
import { checkChange } from './check-change.ts';
import { checkCode } from './check-code.ts';
import { checkCoders } from './check-coders.ts';
import { checkComplete } from './check-complete.ts';
import { checkLast, lastCodes, unitsLost } from './check-last.ts';
import { checkSubstitutions } from './check-substitution.ts';
import { type CodedRow, codedRow } from './coded-row.ts';
import type { CodeHistory } from './history.ts';
import { keyedRows } from './row-keys.ts';
import { type Report, rowFinding } from './row-finding.ts';

/** How a sheet is checked. */
export interface CheckOptions {
  /** True while the coding goes on: what is not done yet is a warning then, and no error. */
  draft?: boolean;
  /** What was coded before, where the sheet is to be held against it; else what it says itself is believed. */
  last?: CodeHistory | null;
}

/**
 * Everything that is wrong with the rows of a sheet, or of several that belong to one round: what is not done, codes
 * that are not on the scale, changes without a reason or a source, coders who differ, substitutions that do not say
 * why, rows that are there twice or not at all, and last codes that somebody changed. Findings carry file, line and
 * column; they come in canonical order, whatever the order of the rows.
 */
export function checkSheet(rows: readonly SheetRow[], definition: Definition, options: CheckOptions = {}): Finding[] {
  return examineSheet(rows, definition, options).findings;
}

/** The findings of {@link checkSheet}, with the rows that could be read. */
export function examineSheet(
  rows: readonly SheetRow[],
  definition: Definition,
  { draft = false, last = null }: CheckOptions = {},
): { findings: Finding[]; coded: CodedRow[] } {
  const undone: Severity = draft ? 'warning' : 'error';
  const log = findingLog(null);
  const report: Report = (row, fault) => {
    log.add(rowFinding(row, fault));
  };
  const before = last === null ? null : lastCodes(last);
  const coded = keyedRows(rows, definition, report).map((keyed) => {
    if (before === null) return codedRow(keyed.row, keyed.indicator);
    const known = before.lastOf(keyed);
    checkLast(keyed, known, report);
    return { ...codedRow(keyed.row, keyed.indicator), last: known?.value };
  });
  for (const one of coded) {
    checkCode(one, undone, report);
    checkChange(one, report);
    checkCoders(one, undone, report);
  }
  checkSubstitutions(coded, report);
  checkComplete(coded, undone, report);
  const lost =
    before === null
      ? []
      : unitsLost(
          coded.map(({ row }) => row),
          before.lastPeriod,
        );
  for (const finding of lost) log.add(finding);
  const closing = closingFinding(log.unlisted(), null);
  return { findings: [...log.list(), ...(closing === null ? [] : [closing])], coded };
}
