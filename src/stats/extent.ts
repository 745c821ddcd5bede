/** Least and greatest value, in one pass, so that a column of any length is safe. */
export function extent(values: Float64Array): { least: number; most: number } | null {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.length === 0 ? null : { least, most };
}
