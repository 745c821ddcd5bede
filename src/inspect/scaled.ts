import { unitSize } from '../stats/unit-size.ts';

/**
 * A figure in the size of its values, computed with the size taken out first, so that sums and squares of very large
 * or very small values stay inside the range of doubles. Null where it is not defined or outside that range itself.
 */
export function scaled(values: Float64Array, figure: (values: Float64Array) => number | null): number | null {
  const size = unitSize(values);
  const found = figure(values.map((value) => value / size));
  const whole = found === null ? Number.NaN : found * size;
  return Number.isFinite(whole) ? whole : null;
}
