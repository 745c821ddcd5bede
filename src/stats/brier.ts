import { runTotals, tieRuns } from './tie-runs.ts';
import { total } from './total.ts';

/**
 * Brier score: the mean of (p − e)², e being 1 where the event happened and 0 where it did not  (G. W. Brier, 1950,
 * Monthly Weather Review 78, 1-3, who adds up both outcomes and so gives twice this).
 * 0 is perfect, 1 the worst; a quarter is what always saying one half gives.
 *
 * @param probabilities from 0 to 1 per row
 * @param events 1 or 0 per row
 * @returns NaN for no rows
 */
export function brierScore(probabilities: ArrayLike<number>, events: ArrayLike<number>): number {
  const squares = Float64Array.from(probabilities, (probability, row) => (probability - (events[row] as number)) ** 2);
  return total(squares) / squares.length;
}

/**
 * Brier skill: 1 − BS / BS₀, where BS₀ is the score of saying for every row the share of events among these rows. 1 is
 * perfect, 0 no better than that share, negative worse. The share is known only afterwards, so the bar is a high one.
 * Parameters as of `brierScore`.
 *
 * @returns NaN where BS₀ is 0: no rows, no event, or nothing but events
 */
export function brierSkill(probabilities: ArrayLike<number>, events: ArrayLike<number>): number {
  const reference = spread(shareOf(events));
  return reference === 0 ? Number.NaN : 1 - brierScore(probabilities, events) / reference;
}

/** What a Brier score is made of: reliability − resolution + uncertainty. */
export interface BrierParts {
  /** How far what was said is from the share of events, group by group; 0 is best. */
  readonly reliability: number;
  /** How far the shares of groups are from that of all; at most the uncertainty, which is best. */
  readonly resolution: number;
  /** The score of always saying the share of events. */
  readonly uncertainty: number;
}

/**
 * Murphy's partition of the Brier score over groups of rows: reliability Σ n[k] (p̄[k] − ē[k])² / n, resolution
 * Σ n[k] (ē[k] − ē)² / n, uncertainty ē (1 − ē)  (A. H. Murphy, 1973, Journal of Applied Meteorology 12, 595-600).
 * They make up the score exactly where all rows of a group were given the same probability, and nearly otherwise.
 * Parameters as of `brierScore`; NaN throughout for no rows.
 *
 * @param groups the number of its group per row
 */
export function brierParts(
  probabilities: ArrayLike<number>,
  events: ArrayLike<number>,
  groups: ArrayLike<number>,
): BrierParts {
  const runs = tieRuns(groups);
  const said = runTotals(runs, probabilities).value;
  const { weight: rows, value: happened } = runTotals(runs, events);
  const share = shareOf(events);
  const squares = (difference: (group: number, count: number) => number) =>
    total(rows.map((count, group) => count * difference(group, count) ** 2)) / events.length;
  return {
    reliability: squares((group, count) => ((said[group] as number) - (happened[group] as number)) / count),
    resolution: squares((group, count) => (happened[group] as number) / count - share),
    uncertainty: spread(share),
  };
}

/** The score of always saying a share, where the event happens with that share. */
function spread(share: number): number {
  return share * (1 - share);
}

function shareOf(events: ArrayLike<number>): number {
  return total(Float64Array.from(events)) / events.length;
}
