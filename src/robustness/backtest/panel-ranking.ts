import type { Panel } from '../../engine/panel.ts';
import { tierOf } from '../../engine/ranking.ts';
import { scorePanel } from '../../engine/score-panel.ts';
import { periodNumber } from '../../framework/period-number.ts';
import type { Framework, OutcomeWindow } from '../../types.ts';
import type { Ranking } from './cases.ts';

/**
 * The ranking that a framework gives in every period of a panel, scores turned so that higher means nearer to rank 1.
 *
 * The scores of a framework that was fitted to events in the same window are probabilities of them.
 *
 * @param minimumCoverage least share of indicators observed to be ranked, 0 to 1
 */
export function panelRanking(
  framework: Framework,
  panel: Panel,
  minimumCoverage: number,
  window: OutcomeWindow,
): Ranking {
  const { definition } = framework;
  const { ranking, tiers, training } = definition;
  const order = ranking === 'none' ? 'highest-first' : ranking.order;
  const { scores } = scorePanel(framework, panel, minimumCoverage);
  return {
    name: definition.id,
    description: `${definition.title}, version ${definition.version}`,
    isProbability: training !== null && training.lead === window.lead && training.window === window.length,
    rows: panel.rows.map(({ unit, unitPeriod }, row) => {
      const score = scores[row] ?? null;
      return {
        unit: unit.id,
        time: periodNumber(unitPeriod.period, definition.period) as number,
        score: score === null ? Number.NaN : order === 'highest-first' ? score : -score,
        tier: score === null || tiers === null ? null : tierOf(score, tiers, order),
      };
    }),
  };
}
