/** An ascending copy. */
export function sorted(values: Float64Array): Float64Array {
  return values.toSorted();
}
