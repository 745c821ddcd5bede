import { mean as libraryMean } from 'simple-statistics';

/** Arithmetic mean with compensated summation; null for no values. */
export function mean(values: Float64Array): number | null {
  return values.length === 0 ? null : libraryMean(values as unknown as number[]);
}
