import { byCodeUnit } from '../framework/text-order.ts';
import type { FindingLog } from './finding-log.ts';
import { counted, shown } from './text.ts';

/** How many of them one message names. */
const NAMED = 12;

/** Keeps account of what a unit column names that is no unit, such as an aggregate of countries. */
export interface LeftOutLog {
  add: (text: string, what: string) => 'left out';
  /** One finding that names them, each with what it is. */
  report: (log: FindingLog) => void;
}

/** An empty account for one column. */
export function leftOutLog(column: string): LeftOutLog {
  const found = new Map<string, string>();
  return {
    add(text, what) {
      found.set(text, what);
      return 'left out';
    },
    report(log) {
      if (found.size === 0) return;
      const listed = [...found].sort(([a], [b]) => byCodeUnit(a, b));
      const named = listed
        .slice(0, NAMED)
        .map(([text, what]) => (text === what ? shown(text) : `${shown(text)} (${what})`));
      const more = listed.length > NAMED ? ` and ${listed.length - NAMED} more` : '';
      log.add({
        code: 'unit.left-out',
        severity: 'info',
        message: `${counted(listed.length, 'name')} left out, being no single country: ${named.join(', ')}${more}.`,
        column,
      });
    },
  };
}
