import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/method/aggregation/ratio.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('ratio', () => {
  it('divides as the Gender Development Index does (UNDP, technical notes: HDI of women over HDI of men; by hand)', () => {
    // 0.72 / 0.8 = 9/10; 0.8 / 0.8 = 1
    const [lower, equal] = applied(ratio, [column(0.72, 0.8), column(0.8, 0.8)]);
    expect(lower).toBeCloseTo(0.9, 14);
    expect(equal).toBe(1);
  });

  it('gives a rate per thousand exactly: 7 of 100 is 70', () => {
    expect(applied(ratio, [column(7, 14), column(100, 200)], { options: { times: 1000 } })).toEqual([70, 70]);
    // 7 / 100 * 100 is 7.000000000000001 in binary.
    expect(applied(ratio, [column(7), column(100)], { options: { times: 100 } })).toEqual([7]);
  });

  it('is missing where the denominator is zero, whatever stands above it', () => {
    expect(applied(ratio, [column(5, 0, -5), column(0, 0, -0)])).toEqual([null, null, null]);
    expect(applied(ratio, [column(0), column(5)])).toEqual([0]);
  });

  it('is missing where one of the two is', () => {
    expect(applied(ratio, [column(NONE, 5, NONE), column(2, NONE, NONE)])).toEqual([null, null, null]);
    expect(ratio.missing).toBe('propagate');
  });

  it('takes negative values and sizes of any kind, and is missing beyond the range of numbers', () => {
    expect(applied(ratio, [column(-6, 6), column(3, -3)])).toEqual([-2, -2]);
    expect(applied(ratio, [column(1e300, 1e300), column(1e-300, 1e300)])).toEqual([null, 1]);
    // 1e300 × 1e10 is beyond the range, the rate is not: 1e10.
    expect(applied(ratio, [column(1e300), column(1e300)], { options: { times: 1e10 } })).toEqual([1e10]);
  });

  it('names its inputs', () => {
    expect(ratio.roles).toEqual(['numerator', 'denominator']);
  });

  it('prints its factor where it has one', () => {
    expect(ruleOf(ratio, ['A', 'B'])).toBe('A / B');
    expect(ruleOf(ratio, ['A', 'B'], { options: { times: 1000 } })).toBe('A / B × 1000');
  });
});
