import { sensitivityReport, trialsWithOutcome } from '../robustness/sensitivity.ts';
import type { PlannedTrial, SimulationPlan } from '../robustness/plan.ts';
import type { SensitivityReport } from '../types.ts';
import { runRows } from './draw.ts';
import type { Io } from './io.ts';
import { type SimulatingOptions, unitId } from './simulation.ts';

/** Options of `atrisk sensitivity`. */
export type SensitivityCommandOptions = SimulatingOptions & {
  of?: 'rank-shift' | 'rank' | 'score';
  unit?: string;
  group?: boolean;
};

/**
 * Runs the design of a sensitivity analysis and says what it came to. With a unit its rank is explained, unless its
 * score is asked for.
 *
 * @throws AtriskError where the outcome needs a unit and has none, or one that is not ranked
 */
export async function runSensitivity(
  plan: SimulationPlan,
  options: SensitivityCommandOptions,
  io: Io,
): Promise<SensitivityReport> {
  const { draws, seed, group = false, unit } = options;
  const of = options.of ?? (unit === undefined ? 'rank-shift' : 'rank');
  const asked = { draws, seed, grouped: group, of, unit: unit === undefined ? null : unitId(plan, unit) };
  const runs: { planned: PlannedTrial; values: Float64Array }[] = [];
  for (const { planned, outcome } of trialsWithOutcome(plan, asked)) {
    const rows = { seed, to: draws, grouped: group, outcome };
    runs.push({ planned, values: await runRows(planned.trial, rows, options, io) });
  }
  return sensitivityReport(plan, runs, asked);
}
