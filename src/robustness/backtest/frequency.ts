import { wilsonInterval } from '../../stats/wilson.ts';
import type { Frequency, RankBand, TierFrequency } from '../../types.ts';
import type { KnownCase } from './cases.ts';

/** How often an event followed, with Wilson's interval. */
export function frequencyOf(cases: readonly { event: boolean }[]): Frequency {
  const rows = cases.length;
  const events = cases.filter(({ event }) => event).length;
  if (rows === 0) return { rows, events, share: null, interval: { low: null, high: null } };
  return { rows, events, share: events / rows, interval: wilsonInterval(events, rows) };
}

/** How often an event followed by rank: 1 to the first limit, then up to the next, and all beyond the last. */
export function bandsOf(cases: readonly KnownCase[], limits: readonly number[]): RankBand[] {
  return bandEdges(limits).map(({ from, to }) => ({
    from,
    to,
    // A mid-rank of 30.5 is not among the first 30.
    ...frequencyOf(cases.filter(({ rank }) => rank > from - 1 && (to === null || rank <= to))),
  }));
}

/** The ends of the bands that limits make. */
function bandEdges(limits: readonly number[]): { from: number; to: number | null }[] {
  return [...limits, null].map((to, position) => ({ from: (limits[position - 1] ?? 0) + 1, to }));
}

/** How often an event followed by tier, in the order given; tiers without a row as well. */
export function tierFrequencies(cases: readonly KnownCase[], tiers: readonly string[]): TierFrequency[] {
  return tiers.map((tier) => ({ tier, ...frequencyOf(cases.filter((one) => one.tier === tier)) }));
}
