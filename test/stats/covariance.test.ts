import { describe, expect, it } from 'vitest';
import { covariance, deviations, productSum } from '../../src/stats/covariance.ts';

describe('covariance', () => {
  it('gives 32/7 as the variance of 2, 4, 4, 4, 5, 5, 7, 9 (Wikipedia, Standard deviation)', () => {
    const grades = Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9);
    expect(covariance(grades, grades)).toBeCloseTo(32 / 7, 12);
  });

  it('gives the sum of products of deviations divided by n - 1', () => {
    // Means 2 and 20; products (-1)(-10) + 0 * 20 + 1 * (-10) = 0. With 1 2 3 and 10 40 40: means 2, 30; 20 + 0 + 10 = 30, by 2.
    expect(covariance(Float64Array.of(1, 2, 3), Float64Array.of(10, 40, 10))).toBe(0);
    expect(covariance(Float64Array.of(1, 2, 3), Float64Array.of(10, 40, 40))).toBe(15);
  });

  it('is null for fewer than two rows', () => {
    expect(covariance(Float64Array.of(1), Float64Array.of(2))).toBeNull();
    expect(covariance(new Float64Array(), new Float64Array())).toBeNull();
  });
});

describe('its parts', () => {
  it('takes deviations from the mean, of nothing none', () => {
    expect(deviations(Float64Array.of(1, 2, 6))).toEqual(Float64Array.of(-2, -1, 3));
    expect(deviations(new Float64Array())).toEqual(new Float64Array());
  });

  it('adds products without losing small ones beside great ones', () => {
    const ones = Float64Array.of(1, 1, 1);
    expect(productSum(Float64Array.of(1e16, 1, -1e16), ones)).toBe(1);
  });
});
