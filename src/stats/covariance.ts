import { mean } from './mean.ts';
import { total } from './total.ts';

/** Differences from the mean, for values that are all there. */
export function deviations(values: Float64Array): Float64Array {
  const centre = mean(values) ?? 0;
  return values.map((value) => value - centre);
}

/** Sum of products with compensated summation, so that the order of rows leaves no trace. */
export function productSum(x: Float64Array, y: Float64Array): number {
  return total(x.map((value, row) => value * (y[row] as number)));
}

/**
 * Sample covariance Σ (x − x̄)(y − ȳ) / (n − 1) of two columns of the same length without missing values;
 * null for fewer than two rows. `covariance(x, x)` is the sample variance.
 */
export function covariance(x: Float64Array, y: Float64Array): number | null {
  return x.length < 2 ? null : productSum(deviations(x), deviations(y)) / (x.length - 1);
}
