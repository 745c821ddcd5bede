import type { OptionSpec } from '../types.ts';

/** What a zero makes of a mean in which one zero decides all. */
export const ZERO: OptionSpec = {
  type: 'choice',
  values: ['zero', 'missing'],
  default: 'zero',
  meaning: 'What an input of exactly zero makes of the mean.',
};

/**
 * A weighted mean of each row over the inputs that are present and have a weight.
 *
 * A mean lies between the least and the greatest of its inputs; what rounding carries beyond them is brought back, so
 * that a mean of zeros is zero and not a negative number of no size that a later geometric mean would refuse.
 *
 * @param output the column that is filled and returned: NaN where no input with a weight is present
 * @param mean takes the values of a row and their shares of the weight, which add up to 1; NaN makes the row missing
 */
export function meanOfRows(
  output: Float64Array,
  inputs: readonly Float64Array[],
  weights: readonly number[],
  mean: (values: readonly number[], shares: readonly number[]) => number,
): Float64Array {
  output.fill(Number.NaN);
  // One pair of lists for all rows: simulations run through here millions of times.
  const values: number[] = [];
  const shares: number[] = [];
  for (let row = 0; row < output.length; row += 1) {
    const total = gather(inputs, weights, row, values, shares);
    if (total === 0) continue;
    for (let index = 0; index < shares.length; index += 1) shares[index] = (shares[index] as number) / total;
    output[row] = Math.min(Math.max(mean(values, shares), Math.min(...values)), Math.max(...values));
  }
  return output;
}

/** Fills the lists with what is present in a row, and returns its total weight. */
function gather(
  inputs: readonly Float64Array[],
  weights: readonly number[],
  row: number,
  values: number[],
  present: number[],
): number {
  values.length = 0;
  present.length = 0;
  let total = 0;
  for (let index = 0; index < inputs.length; index += 1) {
    const [value, weight] = [(inputs[index] as Float64Array)[row] as number, weights[index] as number];
    if (Number.isNaN(value) || weight === 0) continue;
    values.push(value);
    present.push(weight);
    total += weight;
  }
  return total;
}

/** Σ shares[i] × f(values[i]). */
export function weighted(values: readonly number[], shares: readonly number[], f: (value: number) => number): number {
  return values.reduce((sum, value, index) => sum + (shares[index] as number) * f(value), 0);
}

/** True where a mean of ratios or roots is not defined. */
export function hasNegative(values: readonly number[]): boolean {
  return values.some((value) => value < 0);
}

/** What the framework wants of a zero, in the words of a printed rule. */
export function zeroText(zero: unknown): string {
  return zero === 'missing' ? '; a zero makes it missing' : '';
}
