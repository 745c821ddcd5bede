import { byCodeUnit } from '../framework/text-order.ts';
import type { FindingLog } from './finding-log.ts';
import { shown, shownList } from './text.ts';

/**
 * What becomes of rows that give one indicator of one unit in one period more than once. `error`: they are refused.
 * `drop`: there is no value. `mean`, `lowest`, `highest`: of their values. None depends on the order of the rows.
 */
export type DuplicateRule = 'error' | 'drop' | 'mean' | 'lowest' | 'highest';

export const DUPLICATE_RULES: readonly DuplicateRule[] = ['error', 'drop', 'mean', 'lowest', 'highest'];

/** What a row is about that says something a second time. */
interface About {
  unit: string;
  period: string;
  indicator: string | null;
  /** What the rows call the unit, where that is not its id. */
  called?: readonly string[];
}

/** Rows about the same thing, the lines on which they stand, and what they call it. */
interface Repeated extends About {
  lines: number[];
  names: Set<string>;
}

/** Keeps account of rows that say something a second time. */
export interface DuplicateLog {
  /** Notes one more row; the first such row is named each time and counted once. */
  add: (about: About, firstLine: number, line: number) => void;
  /** Reports every row of each group, so that all their lines are known. */
  report: (log: FindingLog) => void;
}

/**
 * An empty account.
 *
 * @param rule what the user wants done, which cannot be done to rows of several values
 */
export function duplicateLog(rule: DuplicateRule = 'error'): DuplicateLog {
  const groups = new Map<string, Repeated>();
  return {
    add(about, firstLine, line) {
      const key = JSON.stringify([about.unit, about.period, about.indicator]);
      const group = groups.get(key) ?? { ...about, lines: [firstLine], names: new Set<string>() };
      group.lines.push(line);
      for (const name of about.called ?? []) group.names.add(name);
      groups.set(key, group);
    },
    report(log) {
      for (const group of groups.values()) reportGroup(group, rule, log);
    },
  };
}

function reportGroup({ unit, period, indicator, lines, names }: Repeated, rule: DuplicateRule, log: FindingLog): void {
  const what = indicator === null ? 'row' : `row for ${shown(indicator)}`;
  const called = names.size < 2 ? '' : ` They call it ${shownList([...names].sort(byCodeUnit))}.`;
  for (const line of lines) {
    log.add({
      code: 'row.duplicate-key',
      severity: 'error',
      message: `${shown(unit)} has more than one ${what} in ${period}: ${lines.length} in all, this being one of them.${called}`,
      line,
      unit,
      period,
      ...(indicator === null ? {} : { indicator }),
      hint: `Keep one of them; if they are about different units, give each a code of its own in a column \`unit\`${choice(indicator, rule)}.`,
    });
  }
}

/** Which of several whole rows is meant no rule can say: their texts and published figures differ as well. */
function choice(indicator: string | null, rule: DuplicateRule): string {
  if (indicator !== null) return ', or choose what becomes of them: --duplicates drop';
  return rule === 'error' ? '' : `. --duplicates ${rule} is for tables with one row per value`;
}
