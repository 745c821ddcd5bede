import { observed } from '../../stats/observed.ts';
import { comparable } from '../../stats/significant.ts';
import { sorted } from '../../stats/sorted.ts';
import type { Fit } from '../types.ts';

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

/** What is said of values between which a difference is beyond the range of numbers. */
export const TOO_WIDE = 'the values lie too far apart to compute with';

/** The least and the greatest value of the reference set, `min` and `max`, which must differ. */
export function endsFit(inputs: readonly Float64Array[]): Fit {
  const ascending = ascendingValues(inputs);
  const same = sameValueProblem(ascending);
  if (ascending.length === 0) return indistinct(fitOf({}, same));
  const [min, max] = [ascending[0] as number, ascending.at(-1) as number];
  if (same !== null) return indistinct(fitOf({ min, max }, same));
  return fitOf({ min, max }, Number.isFinite(max - min) ? null : TOO_WIDE);
}

/** A fit of a few numbers and no list of values. */
export function fitOf(numbers: Fit['numbers'], problem: string | null): Fit {
  return { numbers, ascending: new Float64Array(), problem };
}

/** A fit whose problem, where it has one, is that the values tell no units apart. */
export function indistinct(fit: Fit): Fit {
  return fit.problem === null ? fit : { ...fit, indistinct: true };
}

/** The fit to a reference set in which nothing is observed. */
export const NO_VALUE: Fit = indistinct(fitOf({}, 'no value is observed'));
