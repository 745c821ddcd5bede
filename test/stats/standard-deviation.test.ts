import { describe, expect, it } from 'vitest';
import { deviationOf } from '../../src/stats/standard-deviation.ts';

// Wikipedia, Standard deviation: 2, 4, 4, 4, 5, 5, 7, 9 has mean 5, squared deviations that add up to 32.
const GRADES = Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9);

describe('deviationOf', () => {
  it('gives 2 for the population 2, 4, 4, 4, 5, 5, 7, 9 (Wikipedia, Standard deviation)', () => {
    expect(deviationOf(GRADES, 'population')).toBe(2);
  });

  it('gives the square root of 32/7, about 2.14, for the same as a sample (Wikipedia, Standard deviation)', () => {
    expect(deviationOf(GRADES, 'sample')).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  it('is null where it is not defined', () => {
    expect(deviationOf(new Float64Array(), 'population')).toBeNull();
    expect(deviationOf(new Float64Array(), 'sample')).toBeNull();
    expect(deviationOf(Float64Array.of(3), 'sample')).toBeNull();
  });

  it('is defined for a sample of two values: (2 - 1)² + (2 - 3)² = 2 over one, by hand', () => {
    expect(deviationOf(Float64Array.of(1, 3), 'sample')).toBeCloseTo(Math.SQRT2, 15);
  });

  it('is zero for a population of one value', () => {
    expect(deviationOf(Float64Array.of(3), 'population')).toBe(0);
  });
});
