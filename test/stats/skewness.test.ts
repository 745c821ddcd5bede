import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skewness } from '../../src/stats/skewness.ts';

describe('skewness', () => {
  it('gives 0.359543071406797 for 3, 4, 5, 2, 3, 4, 5, 6, 4, 7 (Microsoft, documentation of SKEW)', () => {
    expect(skewness(Float64Array.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7))).toBeCloseTo(0.359543071406797, 14);
  });

  it('gives the square root of 3 for 0, 0, 1: the most that three values can have', () => {
    // Mean 1/3, s² = (1/9 + 1/9 + 4/9) / 2 = 1/3; Σd³ = (8 − 1 − 1)/27 = 2/9; G1 = 3/2 × (2/9) × 3√3 = √3.
    expect(skewness(Float64Array.of(0, 0, 1))).toBeCloseTo(Math.sqrt(3), 14);
    expect(skewness(Float64Array.of(0, 1, 1))).toBeCloseTo(-Math.sqrt(3), 14);
  });

  it('is exactly zero for what is symmetric, whatever the rounding', () => {
    expect(skewness(Float64Array.of(1, 2, 3))).toBe(0);
    expect(skewness(Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5))).toBe(0);
    expect(skewness(Float64Array.of(-7.3, 0, 7.3))).toBe(0);
  });

  it('is null for fewer than three values and for values without spread', () => {
    expect(skewness(new Float64Array())).toBeNull();
    expect(skewness(Float64Array.of(1, 2))).toBeNull();
    expect(skewness(Float64Array.of(5, 5, 5))).toBeNull();
    expect(skewness(new Float64Array(11).fill(0.1))).toBeNull();
    expect(skewness(Float64Array.of(0, -0, 0))).toBeNull();
  });

  it('keeps its value for the largest and the smallest numbers', () => {
    for (const size of [1e300, 1e200, 1e-200, 1e-300])
      expect(skewness(Float64Array.of(0, 0, size))).toBeCloseTo(Math.sqrt(3), 12);
    expect(skewness(Float64Array.of(-1.7e308, -1.7e308, 1.7e308))).toBeCloseTo(Math.sqrt(3), 12);
  });

  it('does not depend on scale, shift and order; it changes its sign with the values', () => {
    const cases = fc.tuple(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 20 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: -1000, max: 1000 }),
    );
    fc.assert(
      fc.property(cases, ([list, factor, shift]) => {
        const plain = skewness(Float64Array.from(list));
        const moved = skewness(Float64Array.from(list, (value) => value * factor + shift));
        const turned = skewness(Float64Array.from(list, (value) => -value));
        if (plain === null) expect([moved, turned]).toEqual([null, null]);
        else {
          expect(moved).toBeCloseTo(plain, 8);
          expect(turned).toBeCloseTo(-plain, 8);
        }
        expect(skewness(Float64Array.from(list.toReversed()))).toBe(plain);
      }),
    );
  });
});
