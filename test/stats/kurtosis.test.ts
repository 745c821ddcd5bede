import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kurtosis } from '../../src/stats/kurtosis.ts';

describe('kurtosis', () => {
  it('gives -0.151799637208416 for 3, 4, 5, 2, 3, 4, 5, 6, 4, 7 (Microsoft, documentation of KURT)', () => {
    expect(kurtosis(Float64Array.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7))).toBeCloseTo(-0.151799637208416, 14);
  });

  it('gives 4 for 0, 0, 0, 1: the most that four values can have', () => {
    // Mean 1/4, s² = (3/16 + 9/16) / 3 = 1/4; Σz⁴ = 16 × (3 + 81)/256 = 21/4; G2 = 20/6 × 21/4 − 27/2 = 4.
    expect(kurtosis(Float64Array.of(0, 0, 0, 1))).toBeCloseTo(4, 13);
  });

  it('gives -6 for 0, 0, 1, 1: the least that four values can have', () => {
    // Mean 1/2, s² = 1/3; Σz⁴ = 4 × 9/16 = 9/4; G2 = 20/6 × 9/4 − 27/2 = −6.
    expect(kurtosis(Float64Array.of(0, 1, 0, 1))).toBeCloseTo(-6, 13);
  });

  it('is null for fewer than four values and for values without spread', () => {
    expect(kurtosis(new Float64Array())).toBeNull();
    expect(kurtosis(Float64Array.of(1, 2, 4))).toBeNull();
    expect(kurtosis(Float64Array.of(5, 5, 5, 5))).toBeNull();
    expect(kurtosis(new Float64Array(11).fill(0.1))).toBeNull();
  });

  it('keeps its value for the largest and the smallest numbers', () => {
    for (const size of [1e300, 1e200, 1e-200, 1e-300])
      expect(kurtosis(Float64Array.of(0, 0, 0, size))).toBeCloseTo(4, 12);
  });

  it('does not depend on scale, sign, shift and order', () => {
    const cases = fc.tuple(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 20 }),
      fc.integer({ min: -1000, max: 1000 }).filter((factor) => factor !== 0),
      fc.integer({ min: -1000, max: 1000 }),
    );
    fc.assert(
      fc.property(cases, ([list, factor, shift]) => {
        const plain = kurtosis(Float64Array.from(list));
        const moved = kurtosis(Float64Array.from(list, (value) => value * factor + shift));
        if (plain === null) expect(moved).toBeNull();
        else expect(moved).toBeCloseTo(plain, 7);
        expect(kurtosis(Float64Array.from(list.toReversed()))).toBe(plain);
      }),
    );
  });
});
