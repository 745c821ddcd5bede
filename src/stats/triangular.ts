/**
 * The value of a triangular distribution below which a given share of it lies: zero density at both ends, the greatest
 * at the mode  (N. L. Johnson, S. Kotz, Beyond Beta, 2004, chapter 1).
 *
 * @param share from 0 to 1
 * @param low not above `mode`, which is not above `high`
 */
export function triangular(share: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (width === 0) return mode;
  return share * width < mode - low
    ? low + Math.sqrt(share * width * (mode - low))
    : high - Math.sqrt((1 - share) * width * (high - mode));
}
