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

/** The score of always saying a share, where the event happens with that share. */
function spread(share: number): number {
  return share * (1 - share);
}

function shareOf(events: ArrayLike<number>): number {
  return total(Float64Array.from(events)) / events.length;
}
