import type { AtRank, GradedOnset } from '../../types.ts';
import type { KnownCase } from './cases.ts';

/**
 * What the first so many ranks of each period hold: rows that an event followed, and onsets whose unit was ranked so
 * high in at least one of the periods whose windows they fall into. A mid-rank counts as it is: of 40 units tied at
 * rank 25.5 none is among the first 25, and all are among the first 26.
 */
export function atRank(cases: readonly KnownCase[], onsets: readonly GradedOnset[], rank: number): AtRank {
  const inside = cases.filter((one) => one.rank <= rank);
  const hits = inside.filter(({ event }) => event).length;
  const events = cases.filter(({ event }) => event).length;
  const graded = onsets.filter((onset) => onset.rank !== null);
  return {
    rank,
    rows: inside.length,
    hits,
    recall: events === 0 ? null : hits / events,
    precision: inside.length === 0 ? null : hits / inside.length,
    caught: graded.filter((onset) => (onset.rank as number) <= rank).length,
    onsets: graded.length,
  };
}
