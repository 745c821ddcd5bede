import type { OutcomeWindow } from '../../types.ts';
import type { Case, TestSpan } from './cases.ts';
import { type History, type Onset, onsetsBetween } from './history.ts';

/** An event, and the best place its unit had in the periods whose windows hold it. */
export interface OnsetRank extends Onset {
  best: Case | null;
  /** Why it has no place. */
  reason: string | null;
}

/**
 * Every event that could have been warned of in the test periods: from the first of them plus the lead to the end of
 * the last window, so far as outcomes are known. The unit's best rank counts, because one warning is enough.
 */
export function onsetRanks(
  cases: readonly Case[],
  history: History,
  window: OutcomeWindow,
  { from, until }: TestSpan,
): OnsetRank[] {
  const { lead, length } = window;
  const byRow = new Map(cases.map((one) => [`${one.time}\n${one.unit}`, one]));
  return onsetsBetween(history, from + lead, until + lead + length - 1).map(({ unit, time }) => {
    const earliest = Math.max(time - lead - length + 1, from);
    const latest = Math.min(time - lead, until);
    let best: Case | null = null;
    for (let period = earliest; period <= latest; period += 1) {
      const row = byRow.get(`${period}\n${unit}`);
      if (row !== undefined && (best === null || row.rank < best.rank)) best = row;
    }
    return { unit, time, best, reason: best === null ? 'not ranked in any period whose window holds it' : null };
  });
}
