/**
 * Folds the inputs of each row, skipping missing ones, into one column.
 *
 * @param output the column that is filled and returned: NaN where no input is present
 * @param start value of the fold before any input
 * @param step takes the fold so far and the value of one present input
 */
export function foldRows(
  output: Float64Array,
  inputs: readonly Float64Array[],
  start: number,
  step: (folded: number, value: number) => number,
): Float64Array {
  for (let row = 0; row < output.length; row += 1) {
    let folded = start;
    let present = 0;
    for (const column of inputs) {
      const value = column[row] as number;
      if (Number.isNaN(value)) continue;
      folded = step(folded, value);
      present += 1;
    }
    output[row] = present === 0 ? Number.NaN : folded;
  }
  return output;
}

/**
 * Weighted sum of the present inputs of each row, as it is or divided by their total weight. Terms that cancel on
 * paper leave noise in the last binary digits (0.1 + 0.2 − 0.3 is not 0); a sum that is no more than such noise is
 * zero. Inputs of weight zero have nothing to be averaged: where there are no others a mean is missing rather than 0/0.
 *
 * @param output the column that is filled and returned: NaN where no input is present
 */
export function weightedSum(
  output: Float64Array,
  inputs: readonly Float64Array[],
  weights: readonly number[],
  of: 'sum' | 'mean',
): Float64Array {
  for (let row = 0; row < output.length; row += 1) {
    let [total, size, weight, present] = [0, 0, 0, 0];
    for (let index = 0; index < inputs.length; index += 1) {
      const value = (inputs[index] as Float64Array)[row] as number;
      if (Number.isNaN(value)) continue;
      const term = (weights[index] as number) * value;
      total += term;
      size += Math.abs(term);
      weight += weights[index] as number;
      present += 1;
    }
    const sum = present === 0 ? Number.NaN : withoutNoise(total, size);
    output[row] = of === 'sum' ? sum : weight === 0 ? Number.NaN : sum / weight;
  }
  return output;
}

/** Zero in place of a difference that is lost in the rounding of terms of this size. */
export function withoutNoise(difference: number, size: number): number {
  // Terms beyond the range of numbers are no noise: what comes of them is not zero but missing.
  if (!Number.isFinite(size)) return Number.NaN;
  return Math.abs(difference) <= 8 * Number.EPSILON * size ? 0 : difference;
}

/** A result that is no number, or beyond the range of numbers, is missing. */
export function finiteOrMissing(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
