import type { EvidenceRules, IndicatorState, Level, Share } from '../types.ts';

export const STATES: readonly IndicatorState[] = ['present', 'partly', 'absent', 'no-information', 'not-assessed'];

const LEVELS: readonly Level[] = ['very-low', 'low', 'moderate', 'high', 'very-high'];

/** What a state counts for in a share; null where it is not known. A partly present indicator counts half (ours). */
export function valueOf(state: IndicatorState): number | null {
  return { present: 1, partly: 0.5, absent: 0, 'no-information': null, 'not-assessed': null }[state];
}

/** The share present of listed indicators, with what it would be with every unknown one absent, and present. */
export function shareOf(states: readonly IndicatorState[]): Share {
  const known = states.flatMap((state) => valueOf(state) ?? []);
  const sum = known.reduce((total, value) => total + value, 0);
  const listed = states.length;
  return {
    value: known.length === 0 ? null : sum / known.length,
    low: listed === 0 ? 0 : sum / listed,
    high: listed === 0 ? 0 : (sum + listed - known.length) / listed,
    assessed: known.length,
    listed,
  };
}

/** How many of the states there are of each. */
export function countStates(states: readonly IndicatorState[]): Record<IndicatorState, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<IndicatorState, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}

/** The level of a share, by the cuts of the rules. */
export function levelOf(share: number, { levels }: Pick<EvidenceRules, 'levels'>): Level {
  return LEVELS[levels.filter((cut) => share >= cut).length] as Level;
}

/** Whether a stated level lies outside what the bounds of the share allow. */
export function isOutside(stated: Level, low: Level, high: Level): boolean {
  const at = LEVELS.indexOf(stated);
  return at < LEVELS.indexOf(low) || at > LEVELS.indexOf(high);
}
