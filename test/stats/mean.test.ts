import { describe, expect, it } from 'vitest';
import { mean } from '../../src/stats/mean.ts';

describe('mean', () => {
  it('gives 42 for 4, 36, 45, 50, 75 (Wikipedia, Mean)', () => {
    expect(mean(Float64Array.of(4, 36, 45, 50, 75))).toBe(42);
  });

  it('adds with compensation: ten times 0.1 is 1, so their mean is 0.1 and not 0.09999999999999999', () => {
    expect(mean(new Float64Array(10).fill(0.1))).toBe(0.1);
  });

  it('is null for no values', () => {
    expect(mean(new Float64Array())).toBeNull();
  });
});
