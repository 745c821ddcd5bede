import { quantileSorted } from 'simple-statistics';
import { sorted } from './sorted.ts';

/** Middle value, or the mean of the two middle values; null for no values. */
export function median(values: Float64Array): number | null {
  return values.length === 0 ? null : quantileSorted(sorted(values) as unknown as number[], 0.5);
}
