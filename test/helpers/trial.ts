import { buildPanels, type Panel } from '../../src/engine/panel.ts';
import { scorePanel } from '../../src/engine/score-panel.ts';
import { DEFAULT_UNCERTAINTY } from '../../src/framework/uncertainty.ts';
import { type Trial, trialOf } from '../../src/robustness/trial.ts';
import type { Dataset, Framework, Variation } from '../../src/types.ts';

/** The trial of one period of the first kind of unit in a dataset. */
export function trialFrom(
  framework: Framework,
  data: Dataset,
  { variations = DEFAULT_UNCERTAINTY, period = '2020', sets = [] }: TrialParts = {},
): Trial {
  const panelOf = (one: Dataset): Panel => buildPanels(one, framework.plan.indicators)[0] as Panel;
  const scored = scorePanel(framework, panelOf(data), framework.definition.minimumCoverage);
  return trialOf(framework, variations, scored, period, sets.map(panelOf));
}

/** What a trial has beside framework and data, where the test says anything of it. */
export interface TrialParts {
  variations?: readonly Variation[];
  period?: string;
  sets?: readonly Dataset[];
}
