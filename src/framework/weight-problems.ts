import { unknownKeys } from './known-ids.ts';
import type { Problem } from './problem.ts';

/** What is wrong with the weights of a node's inputs, which stand at a path. */
export function weightProblems(
  inputs: readonly string[],
  weights: Readonly<Record<string, number>>,
  path: Problem['path'],
): Problem[] {
  return [...weightNameProblems(inputs, weights, path), ...weightSizeProblems(weights, path)];
}

/** Weights for what is no input, and inputs without a weight; where one is misspelt the other is not told as well. */
function weightNameProblems(
  inputs: readonly string[],
  weights: Readonly<Record<string, number>>,
  path: Problem['path'],
): Problem[] {
  const strange = unknownKeys(weights, inputs, path, 'an input of this node');
  const without = inputs.filter((input) => weights[input] === undefined);
  const untold = without.filter((input) => !strange.some(({ hint }) => hint?.includes(`"${input}"`) === true));
  const lacking = untold.map((input) => ({
    path,
    message: `the input "${input}" has no weight; give every input one.`,
  }));
  return [...strange, ...lacking];
}

/** Weights beyond this, either way, would be lost in the rounding of the others. */
const MOST = 1e12;

/** Weights that cannot be weights, whatever they stand for. */
export function weightSizeProblems(weights: Readonly<Record<string, number>>, path: Problem['path']): Problem[] {
  const entries = Object.entries(weights);
  const negative = entries
    .filter(([, weight]) => weight < 0)
    .map(([input, weight]) => ({ path: [...path, input], message: `the weight ${weight} is negative.` }));
  const extreme = entries
    .filter(([, weight]) => weight > MOST || (weight > 0 && weight < 1 / MOST))
    .map(([input, weight]) => ({
      path: [...path, input],
      message: `the weight ${weight} is too ${weight > 1 ? 'large' : 'small'} to compute with.`,
      hint: 'Only the ratios of weights count: write them between 1e-12 and 1e12.',
    }));
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  const none = total === 0 && negative.length === 0 ? [{ path, message: 'the weights sum to zero.' }] : [];
  return [...negative, ...extreme, ...none];
}
