import { observed } from '../../stats/observed.ts';
import { comparable } from '../../stats/significant.ts';
import { sorted } from '../../stats/sorted.ts';

/** The observed values of the single input of a fitted method, ascending. */
export function ascendingValues(inputs: readonly Float64Array[]): Float64Array {
  return sorted(observed(inputs[0] as Float64Array));
}

/**
 * The same as methods that count compare them: to twelve significant digits, because values that are equal
 * on paper may differ in the last binary digit when they come from another node.
 */
export function countableValues(inputs: readonly Float64Array[]): Float64Array {
  return ascendingValues(inputs).map(comparable);
}

/** What is wrong with a reference set whose values cannot be told apart, or null. */
export function sameValueProblem(ascending: Float64Array): string | null {
  if (ascending.length === 0) return 'no value is observed';
  const [least, most] = [ascending[0] as number, ascending.at(-1) as number];
  if (comparable(least) === comparable(most)) return 'all observed values are equal';
  return null;
}
