import { describe, expect, it } from 'vitest';
import { unitSize } from '../../src/stats/unit-size.ts';

describe('unitSize', () => {
  it('is the power of two next below the greatest absolute value', () => {
    expect([5, -9, 8, 1, 0.3].map((value) => unitSize(Float64Array.of(value, 0.01)))).toEqual([4, 8, 8, 1, 0.25]);
  });

  it('is 1 where there is no size', () => {
    expect([unitSize(new Float64Array()), unitSize(Float64Array.of(0, -0))]).toEqual([1, 1]);
  });

  it('can divide the greatest and the smallest of doubles', () => {
    for (const value of [Number.MAX_VALUE, 1e300, 1e-300, Number.MIN_VALUE]) {
      const share = value / unitSize(Float64Array.of(value));
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(2);
    }
  });
});
