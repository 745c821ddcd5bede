import { atLeast } from '../stats/at-least.ts';
import { placeOf } from '../stats/ranks.ts';
import { comparable } from '../stats/significant.ts';
import type { Ranking, Tiers } from '../types.ts';

/** Ranks of scores by the framework's order and tie rule. Unrounded scores, compared to 12 significant digits. */
export function rankScores(scores: readonly number[], ranking: Ranking): number[] {
  const places = new Float64Array(scores.length);
  rankInto(places, Float64Array.from(scores), ranking, rankingSpace(scores.length));
  return [...places];
}

/** Room to sort in, so that ranking again and again makes no columns. */
export interface RankingSpace {
  ascending: Float64Array;
  placeAt: Float64Array;
}

/** Room to rank so many units in. */
export function rankingSpace(units: number): RankingSpace {
  return { ascending: new Float64Array(units), placeAt: new Float64Array(units) };
}

/**
 * The same as {@link rankScores}, into a column that is given.
 *
 * @param places NaN where the score is NaN: such a unit is not ranked, and no place is kept for it
 * @returns how many are ranked
 */
export function rankInto(
  places: Float64Array,
  scores: Float64Array,
  { order, ties }: Ranking,
  { ascending, placeAt }: RankingSpace,
): number {
  const sign = order === 'highest-first' ? -1 : 1;
  for (let unit = 0; unit < scores.length; unit += 1) ascending[unit] = sign * (scores[unit] as number);
  // Without a comparison of our own: that would be several times slower. What is not ranked goes to the end.
  ascending.sort();
  const ranked = placesOf(ascending, placeAt, ties);
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = sign * (scores[unit] as number);
    places[unit] = Number.isNaN(score) ? Number.NaN : (placeAt[lowerBound(ascending, score, ranked)] as number);
  }
  return ranked;
}

/** Fills in the place at each position of ascending values; returns how many there are before those that are missing. */
function placesOf(ascending: Float64Array, placeAt: Float64Array, ties: Ranking['ties']): number {
  let dense = 0;
  let start = 0;
  while (start < ascending.length && !Number.isNaN(ascending[start])) {
    let end = start + 1;
    while (end < ascending.length && isTied(ascending[start] as number, ascending[end] as number)) end += 1;
    dense += 1;
    placeAt.fill(placeOf({ first: start + 1, last: end, dense }, ties), start, end);
    start = end;
  }
  return start;
}

/** Equal to 12 digits; the digits are written out only of values that are nearly equal, because that is slow. */
function isTied(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) <= 1e-11 * Math.abs(a) && comparable(a) === comparable(b);
}

/** The first position among so many ascending values that is not less. */
function lowerBound(ascending: Float64Array, value: number, count: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tier a score falls in: the first whose threshold it reaches. */
export function tierOf(score: number, tiers: Tiers, order: Ranking['order']): string {
  const sign = order === 'highest-first' ? 1 : -1;
  const reached = tiers.levels.find(({ from }) => from === null || atLeast(sign * score, sign * from));
  // The last tier has no threshold, so there is always one that is reached.
  return (reached as Tiers['levels'][number]).name;
}
