import type { TreatmentFit } from '../types.ts';
import { momentNumbers, momentsOf } from './skew-test.ts';

/** What is said where a transformation cannot be done: without numbers, so that the column is left as it is. */
export function untransformed(values: Float64Array, problem: string): TreatmentFit {
  const moments = momentsOf(values);
  return { numbers: momentNumbers(moments, moments), outcome: 'left as it is', problem };
}

/**
 * The fit of a transformation of every value, or why it cannot be done: values that run out of the range of doubles, or
 * into one another.
 *
 * @param constants what `change` was made of: printed, and read again when the column is treated
 * @param change a rising function
 */
export function transformed(
  values: Float64Array,
  constants: Readonly<Record<string, number>>,
  change: (value: number) => number,
  outcome: string,
): TreatmentFit {
  const [least, most] = rangeOf(values);
  const [low, high] = [change(least), change(most)];
  if (!(Number.isFinite(low) && Number.isFinite(high)))
    return untransformed(values, 'the values lie too far apart to compute with');
  if (least < most && !(low < high)) return untransformed(values, 'the values lie too close together to compute with');
  const numbers = { ...constants, ...momentNumbers(momentsOf(values), momentsOf(values.map(change))) };
  return { numbers, outcome, problem: null };
}

/** Least and greatest of at least one value. */
export function rangeOf(values: Float64Array): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** Keeps a value within the range that was fitted, so that the transformation is defined for it. */
export function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
