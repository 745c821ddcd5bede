import { OPERATIONS } from '../method/operations.ts';
import type { Operation } from '../method/types.ts';
import { gamma } from '../stats/gamma.ts';
import type { Framework, PlanStep, Variation } from '../types.ts';
import { streamOf } from './random.ts';
import { spreadProbes, type State, type Variable } from './state.ts';

type WeightVariation = Extract<Variation, { vary: 'weights' }>;

/** The variables of weights and coefficients: one for each of them, or for `dirichlet` one for each node. */
export function weightVariables(variation: WeightVariation, { plan }: Framework): Variable[] {
  const ids = [...plan.indicators, ...plan.nodes];
  return plan.steps.flatMap((step, position) => {
    if (!hasVariedWeights(step, variation)) return [];
    const inputs = step.inputs.map((input) => ids[input] as string);
    return variation.distribution === 'uniform'
      ? uniformVariables(variation, step, position, inputs)
      : [dirichletVariable(variation, step, position)];
  });
}

/** Whether the weights of a step vary. */
export function hasVariedWeights(step: PlanStep, { nodes, distribution }: WeightVariation): boolean {
  if (nodes !== null) return nodes.includes(step.node);
  const { weighting } = OPERATIONS.get(step.method) as Operation;
  // The only weight of a mean changes nothing, and coefficients are no shares of a whole.
  if (weighting === 'weights') return step.inputs.length > 1 && (distribution === 'uniform' || step.weighting === null);
  return weighting === 'coefficients' && distribution === 'uniform';
}

/** Each weight times a number of its own. A weight of zero stays zero, so it is no variable. */
function uniformVariables(
  { low, high, inputs: chosen }: WeightVariation,
  step: PlanStep,
  position: number,
  inputs: readonly string[],
): Variable[] {
  const { weighting } = OPERATIONS.get(step.method) as Operation;
  const noun = weighting === 'weights' ? 'weight' : 'coefficient';
  return inputs.flatMap((input, index) => {
    if (step.weights[index] === 0 || chosen?.includes(input) === false) return [];
    const set = (u: number, state: State): void => {
      (state.multipliers[position] as Float64Array)[index] = low + (high - low) * u;
    };
    const label = `${noun} of ${input} in ${step.node}, times ${low} to ${high}`;
    const probes = [
      { u: 0, setting: `times ${low}` },
      { u: 1, setting: `times ${high}` },
    ];
    return [{ factor: { id: `${step.node}:${input}`, vary: 'weights', label }, set, probes }];
  });
}

/**
 * All weights of a node drawn together: shares of gamma numbers whose shapes are the node's own shares of the weight
 * times the number of weights and the concentration. Their mean is the node's own weights; where those are equal and
 * the concentration is 1, any weights are as likely as any other.
 */
function dirichletVariable({ concentration }: WeightVariation, step: PlanStep, position: number): Variable {
  const weights = step.weights.filter((weight) => weight > 0);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const set = (u: number, state: State): void => {
    const uniform = streamOf(u);
    const multipliers = state.multipliers[position] as Float64Array;
    for (const [index, weight] of step.weights.entries()) {
      if (weight > 0) multipliers[index] = gamma((concentration * weight) / mean, uniform) / weight;
    }
  };
  const label = `weights of ${step.node}, Dirichlet with concentration ${concentration}`;
  return { factor: { id: step.node, vary: 'weights', label }, set, probes: spreadProbes('other weights') };
}
