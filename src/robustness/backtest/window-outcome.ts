import type { OutcomeWindow } from '../../types.ts';
import type { History } from './history.ts';

/** Why a row cannot be held against what followed. */
export type NoOutcome = 'censored' | 'unknown-unit' | 'gap';

/** The first and the last period that a row of a period is held against. */
function windowOf(time: number, { lead, length }: OutcomeWindow): { from: number; to: number } {
  return { from: time + lead, to: time + lead + length - 1 };
}

/**
 * Whether an event followed a row: in any period of its window.
 *
 * A window that ends after the last outcome is no outcome, even where an event is known in its first part: taken so,
 * the last periods would hold events and nothing else. A unit without an outcome in one period of the window has an
 * outcome only where an event is known in another.
 */
export function outcomeOf(
  history: History,
  unit: string,
  time: number,
  window: OutcomeWindow,
): { event: boolean } | { none: NoOutcome } {
  const { from, to } = windowOf(time, window);
  if (to > history.last) return { none: 'censored' };
  const known = history.outcomes.get(unit);
  if (known === undefined) return { none: 'unknown-unit' };
  let gap = false;
  for (let period = from; period <= to; period += 1) {
    const event = known.get(period);
    if (event === true) return { event: true };
    gap ||= event === undefined;
  }
  return gap ? { none: 'gap' } : { event: false };
}
