import { sum } from 'simple-statistics';

/** Sum of finite numbers with compensated summation, so that their order leaves no trace; 0 for none. */
export function total(values: Float64Array): number {
  return sum(values as unknown as number[]);
}
