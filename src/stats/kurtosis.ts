import { mean } from './mean.ts';
import { standardised } from './standardised.ts';

/**
 * Adjusted sample excess kurtosis G2 = n(n + 1) / ((n − 1)(n − 2)(n − 3)) × Σ ((x − x̄) / s)⁴ − 3(n − 1)² / ((n − 2)(n − 3)),
 * s with n − 1: the KURT function of spreadsheets, about 0 for a normal distribution (Joanes and Gill 1998, Comparing
 * measures of sample skewness and kurtosis, The Statistician 47, 183–189).
 *
 * @param values finite numbers; NaN is not allowed here
 * @returns null for fewer than four values and for values without spread
 */
export function kurtosis(values: Float64Array): number | null {
  const n = values.length;
  const z = n < 4 ? null : standardised(values);
  if (z === null) return null;
  const fourths = n * (mean(z.map((value) => value ** 4)) as number);
  const rest = (n - 2) * (n - 3);
  return (n * (n + 1) * fourths) / ((n - 1) * rest) - (3 * (n - 1) ** 2) / rest;
}
