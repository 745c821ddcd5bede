/**
 * A standard normal number from two uniform ones  (G. E. P. Box and M. E. Muller, 1958, Annals of Mathematical
 * Statistics 29, 610-611).
 *
 * @param uniform gives numbers from 0 up to, not including, 1
 */
export function normal(uniform: () => number): number {
  // One minus it, because the logarithm of 0 is no number.
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()) + 0;
}
