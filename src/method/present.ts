/**
 * Folds the inputs of each row, skipping missing ones, into one column.
 *
 * @param start value of the fold before any input
 * @param step takes the fold so far, the value and the weight of one present input
 * @returns one value per row; NaN where no input is present
 */
export function foldRows(
  inputs: readonly Float64Array[],
  weights: readonly number[],
  start: number,
  step: (folded: number, value: number, weight: number) => number,
): Float64Array {
  const rows = inputs[0]?.length ?? 0;
  const output = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let folded = start;
    let present = 0;
    for (let index = 0; index < inputs.length; index += 1) {
      const value = (inputs[index] as Float64Array)[row] as number;
      if (Number.isNaN(value)) continue;
      folded = step(folded, value, weights[index] as number);
      present += 1;
    }
    output[row] = present === 0 ? Number.NaN : folded;
  }
  return output;
}

/** Total weight of the present inputs of each row; zero-weight inputs count as nothing. */
export function presentWeight(inputs: readonly Float64Array[], weights: readonly number[]): Float64Array {
  return foldRows(inputs, weights, 0, (total, _, weight) => total + weight);
}

/**
 * Weighted sum of the present inputs of each row. Terms that cancel on paper leave noise in the last binary
 * digits (0.1 + 0.2 − 0.3 is not 0); a sum that is no more than such noise is zero.
 */
export function weightedSum(inputs: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = foldRows(inputs, weights, 0, (total, value, weight) => total + weight * value);
  const size = foldRows(inputs, weights, 0, (total, value, weight) => total + Math.abs(weight * value));
  return sum.map((total, row) => withoutNoise(total, size[row] as number));
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
