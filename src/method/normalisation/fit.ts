import { observed } from '../../stats/observed.ts';
import { sorted } from '../../stats/sorted.ts';

/** The observed values of the single input of a fitted method, ascending. */
export function ascendingValues(inputs: readonly Float64Array[]): Float64Array {
  return sorted(observed(inputs[0] as Float64Array));
}

/** What is wrong with a reference set whose values cannot be told apart, or null. */
export function sameValueProblem(ascending: Float64Array): string | null {
  if (ascending.length === 0) return 'no value is observed';
  if (ascending[0] === ascending.at(-1)) return 'all observed values are equal';
  return null;
}
