import { mean } from './mean.ts';
import { standardised } from './standardised.ts';

/**
 * Adjusted sample skewness G1 = n / ((n − 1)(n − 2)) × Σ ((x − x̄) / s)³, s with n − 1: the SKEW function of
 * spreadsheets (Joanes and Gill 1998, Comparing measures of sample skewness and kurtosis, The Statistician 47, 183–189).
 *
 * @param values finite numbers; NaN is not allowed here
 * @returns null for fewer than three values and for values without spread
 */
export function skewness(values: Float64Array): number | null {
  const n = values.length;
  const z = n < 3 ? null : standardised(values);
  if (z === null) return null;
  const cubes = z.map((value) => value ** 3);
  const average = mean(cubes) as number;
  // What is symmetric on paper must not lean to a side by the rounding of its cubes.
  const noise = 64 * Number.EPSILON * (mean(cubes.map(Math.abs)) as number);
  return Math.abs(average) <= noise ? 0 : (n * n * average) / ((n - 1) * (n - 2));
}
