/**
 * A number as it is compared for ties: taken to 12 significant digits.
 *
 * Two scores that are equal on paper can differ in the 16th digit after binary arithmetic, and would
 * then be ranked by noise. Twelve digits are more than any published index carries.
 */
export function comparable(value: number): number {
  return Number(value.toPrecision(12));
}
