import type { OutcomeWindow } from '../../types.ts';
import type { Ranking, ScoredRow } from './cases.ts';
import { type History, lastEventBefore } from './history.ts';

/**
 * The ranking that knows nothing but when each unit last had an event: the more recent, the riskier; units without
 * any come last, all alike. Only events before the window begins count.
 *
 * @param rows the units and periods to be ranked
 */
export function persistence(rows: readonly ScoredRow[], history: History, { lead }: OutcomeWindow): Ranking {
  const latest = rows.reduce((most, { time }) => Math.max(most, time), history.last);
  const never = history.first - latest - 1;
  return {
    name: 'persistence',
    description: 'when the unit last had an event, the more recent the riskier',
    isProbability: false,
    rows: rows.map(({ unit, time }) => {
      const last = lastEventBefore(history, unit, Math.min(time + 1, time + lead));
      return { unit, time, score: last === null ? never : last - time };
    }),
  };
}
