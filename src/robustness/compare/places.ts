import { rankScores } from '../../engine/ranking.ts';
import { AtriskError, EXIT } from '../../errors.ts';
import { ranks } from '../../stats/ranks.ts';
import type { ComparedSide, Moves, Ranking } from '../../types.ts';
import type { Pair } from './pairs.ts';
import type { Edition, RankedRow, Side } from './side.ts';

/** Against which ranks of the baseline a rise is measured, where it has both. */
export type Baseline = 'published' | 'computed';

/** From which ranks the places of the baseline are taken, and what has to be said of that. */
export interface BaselineRanks {
  ranks: ComparedSide['ranks'];
  /** How many units of those on both sides have a published rank. */
  published: number;
}

/**
 * From which ranks the places of the baseline are taken. Where a rank was published for every unit compared, a rise is
 * against that: it is what readers saw.
 *
 * @throws AtriskError `usage` where published ranks are asked for and some unit has none
 */
export function baselineRanks(pairs: readonly Pair[], from: Side, asked: Baseline | undefined): BaselineRanks {
  const published = pairs.filter((pair) => publishedRank(pair.from.published.rank) !== null).length;
  if (from.source === 'list') return { ranks: 'published', published };
  if (asked === 'published' && published < pairs.length) {
    throw new AtriskError(
      'usage',
      `The baseline has a published rank for ${published} of the ${pairs.length} units ranked on both sides.`,
      { exitCode: EXIT.usage, hint: 'Leave --baseline out, or compare with the published list itself.' },
    );
  }
  const usesPublished = asked !== 'computed' && published === pairs.length;
  return { ranks: usesPublished ? 'published' : 'computed', published };
}

/** A rank as publishers print it: `5`, `5=`, `=5`, `5th`, `5.5`; null for anything else. */
export function publishedRank(text: string | null): number | null {
  const [, digits] = /^=?\s*(\d{1,9}(?:\.5)?)\s*(?:=|st|nd|rd|th)?$/i.exec(text?.trim() ?? '') ?? [];
  return digits === undefined || Number(digits) < 1 ? null : Number(digits);
}

/** One rule for both sides, or a tie would look like a move. */
export function commonTies(from: Edition, to: Edition): Ranking['ties'] {
  const [then, now] = [from.ranking?.ties, to.ranking?.ties];
  return then === now || now === undefined ? (then ?? 'best') : then === undefined ? now : 'best';
}

/**
 * Places of rows among themselves: a rank counts the whole list that it was printed in, so that the rows are put in
 * order anew.
 */
export function placesAmong(
  rows: readonly RankedRow[],
  { order, ranking }: Edition,
  by: ComparedSide['ranks'] | 'listed',
  ties: Ranking['ties'],
): number[] {
  if (by === 'published') {
    return ranks(
      rows.map((row) => publishedRank(row.published.rank) as number),
      ties,
    );
  }
  if (by === 'listed' || ranking === null || order === null) {
    return ranks(
      rows.map(({ rank }) => rank),
      ties,
    );
  }
  const scores = rows.map(({ score }) => score as number);
  return rankScores(scores, { order, ties, decimals: ranking.decimals });
}

/** How far units moved; null with fewer than two. */
export function movesOf(rises: readonly number[]): Moves | null {
  if (rises.length < 2) return null;
  const sizes = rises.map(Math.abs);
  return {
    mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
    largest: Math.max(...sizes),
    rose: rises.filter((rise) => rise > 0).length,
    fell: rises.filter((rise) => rise < 0).length,
    kept: rises.filter((rise) => rise === 0).length,
  };
}
