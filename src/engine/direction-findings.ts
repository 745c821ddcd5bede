import { OPERATIONS } from '../method/operations.ts';
import type { Finding, Framework, PlanStep } from '../types.ts';
import { polarityFinding } from './polarity.ts';
import type { ScoredPanel } from './score-panel.ts';

/**
 * Warns where an indicator reaches the score the wrong way round: raised towards its risky end, it would lower the risk.
 * Only what the data show beyond doubt: a step over one input is looked at where that is least and greatest; sums go by
 * the sign of their coefficients; means, products and the like rise with their inputs. Steps whose inputs have a role
 * each, or which do not change with their input, settle nothing.
 */
export function directionFindings({ definition, plan }: Framework, { columns, panel }: ScoredPanel): Finding[] {
  const { ranking, measures, indicators } = definition;
  if (ranking === 'none' || measures === 'other' || plan.score === null) return [];
  const towardsRisk = ranking.order === 'highest-first' ? 1 : -1;
  const signs = signsTo(plan.score, plan.steps, columns);
  return indicators.flatMap(({ id, polarity, role }, column): Finding[] => {
    const sign = signs.get(column) ?? 0;
    const wanted = towardsRisk * (polarity === 'higher-is-riskier' ? 1 : -1);
    if (role !== 'indicator' || sign === 0 || sign === wanted) return [];
    return [polarityFinding({ id, polarity }, ` (${panel.kind})`)];
  });
}

/** For every column below the score, whether the score rises (1) or falls (-1) with it; 0 where that is not plain. */
function signsTo(
  score: number,
  steps: readonly PlanStep[],
  columns: readonly Float64Array[],
): ReadonlyMap<number, number> {
  const signs = new Map([[score, 1]]);
  for (const step of steps.toReversed()) {
    const above = signs.get(step.output);
    if (above === undefined) continue;
    for (const [index, input] of step.inputs.entries()) {
      const sign = above * signOf(step, index, columns);
      const known = signs.get(input);
      signs.set(input, known === undefined || known === sign ? sign : 0);
    }
  }
  return signs;
}

function signOf(
  { method, inputs, output, weights }: PlanStep,
  index: number,
  columns: readonly Float64Array[],
): number {
  const kind = OPERATIONS.get(method)?.inputs;
  if (kind === 'many') return Math.sign(weights[index] as number);
  if (kind !== 'one') return 0;
  return rising(columns[inputs[0] as number] as Float64Array, columns[output] as Float64Array);
}

/** Whether one column is higher (1) or lower (-1) where another is greatest than where that is least. */
function rising(input: Float64Array, output: Float64Array): number {
  let [least, most] = [-1, -1];
  for (const [row, value] of input.entries()) {
    if (Number.isNaN(value) || Number.isNaN(output[row])) continue;
    if (least < 0 || value < (input[least] as number)) least = row;
    if (most < 0 || value > (input[most] as number)) most = row;
  }
  return least < 0 ? 0 : Math.sign((output[most] as number) - (output[least] as number));
}
