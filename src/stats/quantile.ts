/**
 * Quantile by linear interpolation between order statistics: definition 7 of Hyndman and Fan (1996, "Sample quantiles
 * in statistical packages", The American Statistician 50, 361-365), which R, NumPy and spreadsheets (PERCENTILE.INC,
 * QUARTILE.INC) use unless told otherwise. With h = (n - 1) p + 1 it is x[⌊h⌋] + (h - ⌊h⌋) (x[⌊h⌋ + 1] - x[⌊h⌋]).
 *
 * @param ascending observed values in ascending order
 * @param share from 0 (the least) to 1 (the greatest)
 * @returns null for no values
 */
export function quantile(ascending: Float64Array, share: number): number | null {
  if (ascending.length === 0) return null;
  const place = (ascending.length - 1) * share;
  const below = Math.floor(place);
  const low = ascending[below] as number;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] as number;
  const part = place - below;
  // In two parts: the difference of values at both ends of the range of doubles is no double.
  return low === high ? low : low * (1 - part) + high * part;
}
