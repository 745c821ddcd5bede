/** Applies a function to every present value of the single input of a normalisation. */
export function mapColumn(inputs: readonly Float64Array[], change: (value: number) => number): Float64Array {
  const column = inputs[0] as Float64Array;
  return column.map((value) => (Number.isNaN(value) ? Number.NaN : change(value)));
}
