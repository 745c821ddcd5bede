import type { Change, Ranking } from '../types.ts';
import { rankScores } from './ranking.ts';
import type { ScoredPanel } from './score-panel.ts';

/**
 * Change of every ranked unit of a period since the period before it in the data.
 *
 * Ranks are compared among the units ranked in both periods only: otherwise a unit would seem to move
 * because others came or went.
 *
 * @returns change by row; rows of units that were not ranked before are absent
 */
export function changesSince(
  scored: ScoredPanel,
  ranking: Ranking,
  period: string,
  previous: string | null,
): Map<number, Change> {
  const changes = new Map<number, Change>();
  if (previous === null) return changes;
  const then = scoresByUnit(scored, previous);
  const both = [...scoresByUnit(scored, period)].filter(([unit]) => then.has(unit));
  const now = both.map(([, entry]) => entry.score);
  const before = both.map(([unit]) => then.get(unit)?.score as number);
  const ranksNow = rankScores(now, ranking);
  const ranksBefore = rankScores(before, ranking);
  for (const [index, [, { row }]] of both.entries()) {
    changes.set(row, {
      score: (now[index] as number) - (before[index] as number) + 0,
      rank: (ranksBefore[index] as number) - (ranksNow[index] as number),
      since: previous,
      among: both.length,
    });
  }
  return changes;
}

function scoresByUnit({ panel, scores }: ScoredPanel, period: string): Map<string, { row: number; score: number }> {
  const slice = panel.slices.find((candidate) => candidate.period === period);
  const units = new Map<string, { row: number; score: number }>();
  for (let row = slice?.start ?? 0; row < (slice?.end ?? 0); row += 1) {
    const score = scores[row] ?? null;
    if (score !== null) units.set(panel.rows[row]?.unit.id as string, { row, score });
  }
  return units;
}
