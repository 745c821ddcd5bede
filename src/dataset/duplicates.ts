import type { FindingLog } from './finding-log.ts';
import { shown } from './text.ts';

/**
 * What becomes of rows that give one indicator of one unit in one period more than once. `error`: they are refused.
 * `drop`: there is no value. `mean`, `lowest`, `highest`: of their values. None depends on the order of the rows.
 */
export type DuplicateRule = 'error' | 'drop' | 'mean' | 'lowest' | 'highest';

export const DUPLICATE_RULES: readonly DuplicateRule[] = ['error', 'drop', 'mean', 'lowest', 'highest'];

/** Rows about the same thing: what they are about, and the lines on which they stand. */
interface Repeated {
  unit: string;
  period: string;
  indicator: string | null;
  lines: number[];
}

/** Keeps account of rows that say something a second time. */
export interface DuplicateLog {
  /** Notes one more row; the first such row is named each time and counted once. */
  add: (about: { unit: string; period: string; indicator: string | null }, firstLine: number, line: number) => void;
  /** Reports every row of each group, so that all their lines are known. */
  report: (log: FindingLog) => void;
}

/** An empty account. */
export function duplicateLog(): DuplicateLog {
  const groups = new Map<string, Repeated>();
  return {
    add(about, firstLine, line) {
      const key = JSON.stringify([about.unit, about.period, about.indicator]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { ...about, lines: [firstLine, line] });
      else group.lines.push(line);
    },
    report(log) {
      for (const group of groups.values()) reportGroup(group, log);
    },
  };
}

function reportGroup({ unit, period, indicator, lines }: Repeated, log: FindingLog): void {
  const what = indicator === null ? 'row' : `row for ${shown(indicator)}`;
  const choice = indicator === null ? '' : ', or choose what becomes of them: --duplicates drop';
  for (const line of lines) {
    log.add({
      code: 'row.duplicate-key',
      severity: 'error',
      message: `${shown(unit)} has more than one ${what} in ${period}: ${lines.length} in all, this being one of them.`,
      line,
      unit,
      period,
      ...(indicator === null ? {} : { indicator }),
      hint: `Keep one of them; if they are about different units, give each a code of its own in a column \`unit\`${choice}.`,
    });
  }
}
