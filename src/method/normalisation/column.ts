/**
 * Applies a function to every present value of the single input of a normalisation.
 *
 * @param output the column that is filled and returned
 */
export function mapColumn(
  output: Float64Array,
  inputs: readonly Float64Array[],
  change: (value: number) => number,
): Float64Array {
  const column = inputs[0] as Float64Array;
  for (let row = 0; row < output.length; row += 1) {
    const value = column[row] as number;
    output[row] = Number.isNaN(value) ? Number.NaN : change(value);
  }
  return output;
}
