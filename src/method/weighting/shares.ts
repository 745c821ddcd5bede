import type { FittedWeights } from '../types.ts';

/** Weights as shares of their total, which are given to the inputs. */
export function fitted(
  weights: readonly number[],
  numbers: FittedWeights['numbers'] = {},
  problem: string | null = null,
): FittedWeights {
  // The greatest is taken out first, because the total of very large weights is beyond a double.
  const most = Math.max(...weights);
  const sizes = weights.map((weight) => weight / most);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return { weights: sizes.map((size) => size / total), numbers, problem };
}

/** No weights, for a reason; equal ones stand in their place so that the shape of the answer is the same. */
export function unfitted(count: number, problem: string, numbers: FittedWeights['numbers'] = {}): FittedWeights {
  return fitted(new Array<number>(count).fill(1), numbers, problem);
}

/** What is wrong with weights that a definition gives, or null. */
export function givenProblem(given: readonly number[]): string | null {
  const negative = given.findIndex((weight) => weight < 0);
  if (negative >= 0) return `the weight of input ${negative + 1} is negative`;
  return given.some((weight) => weight > 0) ? null : 'all weights are zero';
}
