import { describe, expect, it } from 'vitest';
import { harmonicMean } from '../../../src/method/aggregation/harmonic-mean.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { applied, ruleOf } from '../../helpers/method.ts';

describe('harmonicMean', () => {
  it('gives 2 for 1, 4, 4 and 30 for 60 and 20 kilometres an hour (Wikipedia, Harmonic mean)', () => {
    expect(applied(harmonicMean, [column(1), column(4), column(4)])[0]).toBeCloseTo(2, 12);
    expect(applied(harmonicMean, [column(60), column(20)])[0]).toBeCloseTo(30, 12);
  });

  it('gives 15 for 4, 36, 45, 50, 75 (Wikipedia, Mean)', () => {
    const inputs = [4, 36, 45, 50, 75].map((value) => column(value));
    expect(applied(harmonicMean, inputs)[0]).toBeCloseTo(15, 12);
  });

  it('weights the reciprocals: price-earnings of 30 and 1000, weights 0.3 and 0.7 (Wikipedia, Harmonic mean)', () => {
    // 1 / (0.3/30 + 0.7/1000) = 93.46.
    const [mean] = applied(harmonicMean, [column(30), column(1000)], { weights: [0.3, 0.7] });
    expect((mean as number).toFixed(2)).toBe('93.46');
  });

  it('re-normalises weights over the inputs that are there', () => {
    // Weights 1 and 2 of 1, 2 and 5: 3 / (1/3 + 2/6) = 4.5.
    expect(applied(harmonicMean, [column(3), column(6), column(NONE)], { weights: [1, 2, 5] })[0]).toBeCloseTo(4.5, 12);
  });

  it('is zero where an input is zero, or missing if the framework says so', () => {
    expect(applied(harmonicMean, [column(0), column(9)])).toEqual([0]);
    expect(applied(harmonicMean, [column(0), column(9)], { options: { zero: 'missing' } })).toEqual([null]);
  });

  it('is missing where an input is negative', () => {
    expect(applied(harmonicMean, [column(-4, -4, -4), column(9, 0, 4)])).toEqual([null, null, null]);
  });

  it('takes no notice of inputs without weight, and is missing where there are no others', () => {
    expect(applied(harmonicMean, [column(0), column(9)], { weights: [0, 1] })).toEqual([9]);
    expect(applied(harmonicMean, [column(4, NONE), column(NONE, NONE)], { weights: [0, 1] })).toEqual([null, null]);
  });

  it('does not overflow where reciprocals would', () => {
    // 2 / (1/a + 1/a) = a for the smallest numbers too; beside 1e300, 1e-300 weighs twice.
    const tiny = Number.MIN_VALUE;
    expect(applied(harmonicMean, [column(tiny, 1e-300), column(tiny, 1e300)])).toEqual([tiny, 2e-300]);
  });

  it('prints its inputs and its rule for zero', () => {
    expect(ruleOf(harmonicMean, ['A', 'B'])).toBe('harmonic mean of A, B, equally weighted');
    expect(ruleOf(harmonicMean, ['A', 'B'], { weights: [2, 1], options: { zero: 'missing' } })).toBe(
      'harmonic mean of A (weight 2), B (weight 1); a zero makes it missing',
    );
  });
});
