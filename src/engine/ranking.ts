import { ranks } from '../stats/ranks.ts';
import { comparable } from '../stats/significant.ts';
import type { Ranking, Tiers } from '../types.ts';

/** Ranks of scores by the framework's order and tie rule. Unrounded scores, compared to 12 significant digits. */
export function rankScores(scores: readonly number[], ranking: Ranking): number[] {
  const sign = ranking.order === 'highest-first' ? -1 : 1;
  return ranks(
    scores.map((score) => sign * comparable(score)),
    ranking.ties,
  );
}

/** The tier a score falls in: the first whose threshold it reaches. */
export function tierOf(score: number, tiers: Tiers, order: Ranking['order']): string {
  const sign = order === 'highest-first' ? 1 : -1;
  const reached = tiers.levels.find(({ from }) => from === null || sign * comparable(score) >= sign * comparable(from));
  // The last tier has no threshold, so there is always one that is reached.
  return (reached as Tiers['levels'][number]).name;
}
