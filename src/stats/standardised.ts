import { mean } from './mean.ts';
import { comparable } from './significant.ts';
import { sorted } from './sorted.ts';
import { deviationOf } from './standard-deviation.ts';
import { unitSize } from './unit-size.ts';

/**
 * Ascending distances from the mean in sample standard deviations, z = (x − x̄) / s: what skewness and kurtosis are
 * moments of. Null where there is no spread: no value, or values that are all equal to twelve significant digits.
 */
export function standardised(values: Float64Array): Float64Array | null {
  // In one order, so that sums do not depend on that of the rows.
  const ascending = sorted(values);
  const [least = 0, most = 0] = [ascending[0], ascending.at(-1)];
  if (comparable(least) === comparable(most)) return null;
  // Cubes of very large or very small values leave the range of doubles, so the size is taken out first.
  const size = unitSize(ascending);
  const scaled = ascending.map((value) => value / size);
  const centre = mean(scaled) as number;
  const spread = deviationOf(scaled, 'sample') as number;
  return scaled.map((value) => (value - centre) / spread);
}
