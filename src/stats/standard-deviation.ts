import { sampleStandardDeviation, standardDeviation } from 'simple-statistics';

/**
 * Standard deviation, of a sample (divided by n - 1) or of a whole population (divided by n).
 * Null where it is not defined: fewer than two values for a sample, none for a population.
 */
export function deviationOf(values: Float64Array, form: 'sample' | 'population'): number | null {
  const list = values as unknown as number[];
  if (form === 'sample') return values.length < 2 ? null : sampleStandardDeviation(list);
  return values.length === 0 ? null : standardDeviation(list);
}
