import { describe, expect, it } from 'vitest';
import { geometricMean } from '../../../src/method/aggregation/geometric-mean.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('geometricMean', () => {
  it('gives 1.442249 for yearly growth 1.80, 1.166666, 1.428571 (Wikipedia, Geometric mean)', () => {
    // 1.8 * 7/6 * 10/7 = 3, so the mean is the cube root of 3.
    const [mean] = applied(geometricMean, [column(1.8), column(7 / 6), column(10 / 7)]);
    // Printed there cut off, not rounded.
    expect(Math.abs((mean as number) - 1.442249)).toBeLessThan(1e-6);
    expect(mean).toBeCloseTo(Math.cbrt(3), 12);
  });

  it('gives 30 for 4, 36, 45, 50, 75 (Wikipedia, Mean)', () => {
    expect(
      applied(
        geometricMean,
        [4, 36, 45, 50, 75].map((value) => column(value)),
      )[0],
    ).toBeCloseTo(30, 12);
  });

  it('weights exponents: 2 twice and 16 once is the cube root of 64', () => {
    expect(applied(geometricMean, [column(2), column(16)], { weights: [2, 1] })[0]).toBeCloseTo(4, 12);
  });

  it('re-normalises weights over the inputs that are there', () => {
    // 4 and 9 of three: the square root of 36.
    expect(applied(geometricMean, [column(4), column(NONE), column(9)])[0]).toBeCloseTo(6, 12);
  });

  it('is zero where an input is zero, or missing if the framework says so', () => {
    expect(applied(geometricMean, [column(0), column(9)])).toEqual([0]);
    expect(applied(geometricMean, [column(0), column(9)], { options: { zero: 'missing' } })).toEqual([null]);
  });

  it('is missing where an input is negative, never a number from an even count of signs', () => {
    expect(applied(geometricMean, [column(-4), column(-9)])).toEqual([null]);
    expect(applied(geometricMean, [column(-4), column(0)])).toEqual([null]);
  });

  it('takes no notice of inputs without weight, and is missing where there are no others', () => {
    expect(applied(geometricMean, [column(0), column(9)], { weights: [0, 1] })[0]).toBeCloseTo(9, 12);
    expect(applied(geometricMean, [column(4), column(NONE)], { weights: [0, 1] })).toEqual([null]);
    expect(applied(geometricMean, [column(NONE), column(NONE)])).toEqual([null]);
  });

  it('does not overflow where the product would', () => {
    // The product of four times 1e100 is beyond a double; the mean is not.
    expect(
      applied(
        geometricMean,
        Array.from({ length: 4 }, () => column(1e100)),
      )[0],
    ).toBeCloseTo(1e100, -88);
  });

  it('keeps equal inputs as they are, the greatest and the smallest of doubles too', () => {
    const values = column(3, Number.MAX_VALUE, Number.MIN_VALUE, 1e-300);
    expect(applied(geometricMean, [values, values, values])).toEqual([...values]);
  });

  it('prints its inputs and its rule for zero', () => {
    expect(ruleOf(geometricMean, ['A', 'B'])).toBe('geometric mean of A, B, equally weighted');
    expect(ruleOf(geometricMean, ['A', 'B'], { weights: [2, 1], options: { zero: 'missing' } })).toBe(
      'geometric mean of A (weight 2), B (weight 1); a zero makes it missing',
    );
  });
});
