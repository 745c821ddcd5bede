import { AtriskError, EXIT } from '../errors.ts';
import type { PlannedTrial, SimulationPlan } from '../robustness/plan.ts';
import { outcomeKind, type SensitivityOptions, sensitivityReport } from '../robustness/sensitivity.ts';
import type { SensitivityReport } from '../types.ts';
import { runRows } from './draw.ts';
import type { Io } from './io.ts';
import type { SimulatingOptions } from './simulation.ts';
import { unitId } from './simulation.ts';

/** Options of `atrisk sensitivity`. */
export type SensitivityCommandOptions = SimulatingOptions & {
  of?: 'rank-shift' | 'rank' | 'score';
  unit?: string;
  group?: boolean;
};

/**
 * Runs the design of a sensitivity analysis and says what it came to.
 *
 * @throws AtriskError where the outcome needs a unit and has none, or one that is not ranked
 */
export async function runSensitivity(
  plan: SimulationPlan,
  options: SensitivityCommandOptions,
  io: Io,
): Promise<SensitivityReport> {
  const asked = askedOf(plan, options);
  const runs: { planned: PlannedTrial; values: Float64Array }[] = [];
  for (const planned of plan.trials) {
    const outcome = outcomeKind(planned.trial, asked);
    if (outcome === null) continue;
    const rows = { seed: options.seed, to: options.draws, grouped: options.group === true, outcome };
    runs.push({ planned, values: await runRows(planned.trial, rows, options, io) });
  }
  if (runs.length === 0) {
    throw new AtriskError(
      'unit.not-found',
      `${options.unit ?? ''} is not ranked in this period, so its rank cannot vary.`,
      {
        exitCode: EXIT.usage,
        hint: 'explain says why a unit is not ranked.',
      },
    );
  }
  return sensitivityReport(plan, runs, asked);
}

/** The outcome asked for: with a unit its rank, unless its score is asked for. */
function askedOf(
  plan: SimulationPlan,
  { of, unit, draws, seed, group = false }: SensitivityCommandOptions,
): SensitivityOptions {
  const outcome = of ?? (unit === undefined ? 'rank-shift' : 'rank');
  if (unit !== undefined && outcome === 'rank-shift') {
    throw new AtriskError('usage', 'How far ranks move on the whole is not of one unit.', {
      exitCode: EXIT.usage,
      hint: 'Leave --unit out, or use --of rank or --of score.',
    });
  }
  if (unit === undefined && outcome !== 'rank-shift') {
    throw new AtriskError('usage', `The ${outcome} that is explained is that of one unit.`, {
      exitCode: EXIT.usage,
      hint: 'Add --unit ID.',
    });
  }
  return { draws, seed, grouped: group, of: outcome, unit: unit === undefined ? null : unitId(plan, unit) };
}
