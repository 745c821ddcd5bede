import { describe, expect, it } from 'vitest';
import { weightedMean } from '../../../src/method/aggregation/weighted-mean.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('weightedMean', () => {
  it('gives 86 for 20 students at 80 and 30 at 90 (Wikipedia, Weighted arithmetic mean)', () => {
    expect(applied(weightedMean, [column(80), column(90)], { weights: [20, 30] })).toEqual([86]);
    expect(applied(weightedMean, [column(80), column(90)], { weights: [0.4, 0.6] })).toEqual([86]);
  });

  it('is the plain mean where weights are equal: 85', () => {
    expect(applied(weightedMean, [column(80), column(90)])).toEqual([85]);
  });

  it('re-normalises weights over the inputs that are there', () => {
    // Second row: (20 * 80 + 50 * 40) / 70 = 3600 / 70.
    const result = applied(weightedMean, [column(80, 80), column(90, NONE), column(40, 40)], { weights: [20, 30, 50] });
    expect(result[0]).toBeCloseTo(63, 12); // (1600 + 2700 + 2000) / 100
    expect(result[1]).toBeCloseTo(3600 / 70, 12);
  });

  it('is missing where nothing with a weight is there', () => {
    expect(applied(weightedMean, [column(NONE, 5), column(NONE, NONE)], { weights: [0, 1] })).toEqual([null, null]);
  });

  it('splits into the shares of the inputs that are there', () => {
    const context = { weights: [20, 30, 50], options: {}, fit: null, reverse: false };
    expect(weightedMean.split?.([80, 90, 40], context)).toEqual({ factors: [0.2, 0.3, 0.5], constant: 0 });
    expect(weightedMean.split?.([80, NONE, 40], context)).toEqual({ factors: [20 / 70, 0, 50 / 70], constant: 0 });
    expect(weightedMean.split?.([NONE, NONE, NONE], context)).toEqual({ factors: [0, 0, 0], constant: 0 });
  });

  it('prints its inputs, and their weights where they differ', () => {
    expect(ruleOf(weightedMean, ['A', 'B'])).toBe('mean of A, B, equally weighted');
    expect(ruleOf(weightedMean, ['A', 'B'], { weights: [2, 1] })).toBe('mean of A (weight 2), B (weight 1)');
  });
});
