import { describe, expect, it } from 'vitest';
import { distanceToMaximum } from '../../../src/method/normalisation/distance-to-maximum.ts';
import { applied, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('distanceToMaximum', () => {
  it('is the min-max of the same values: 0, 0.25, 0.5, 1 for 2, 6, 10, 18 (scikit-learn, MinMaxScaler)', () => {
    // 1 - (18 - 6) / (18 - 2) = 1 - 12/16 = 1/4
    expect(applied(distanceToMaximum, [column(2, 6, 10, 18, NONE)])).toEqual([0, 0.25, 0.5, 1, null]);
  });

  it('turned round is the distance to the least', () => {
    // 1 - (6 - 2) / 16 = 3/4
    expect(applied(distanceToMaximum, [column(2, 6, 10, 18)], { reverse: true })).toEqual([1, 0.75, 0.5, 0]);
  });

  it('takes negative values, zero, ties and sizes of any kind', () => {
    expect(applied(distanceToMaximum, [column(-1, 0, 0, 1)])).toEqual([0, 0.5, 0.5, 1]);
    expect(applied(distanceToMaximum, [column(-1e300, 0, 1e300)])).toEqual([0, 0.5, 1]);
    expect(applied(distanceToMaximum, [column(0, 1e-300)])).toEqual([0, 1]);
  });

  it('counts a value from outside the reference set as at the end it lies beyond', () => {
    const fitTo = [column(0, 10)];
    expect(applied(distanceToMaximum, [column(-5, 20)], { fitTo })).toEqual([0, 1]);
    expect(applied(distanceToMaximum, [column(-5, 20)], { fitTo, reverse: true })).toEqual([1, 0]);
  });

  it('records its ends, and says so where there are none', () => {
    const fitOf = (...values: number[]) => contextFor(distanceToMaximum, [column(...values)]).fit;
    expect(fitOf(3, NONE, -2)).toMatchObject({ numbers: { min: -2, max: 3 }, problem: null });
    expect(fitOf(NONE)).toMatchObject({ numbers: {}, problem: 'no value is observed' });
    expect(fitOf(7, 7)?.problem).toBe('all observed values are equal');
    expect(fitOf(-1.7e308, 1.7e308)?.problem).toBe('the values lie too far apart to compute with');
  });

  it('prints its direction', () => {
    expect(ruleOf(distanceToMaximum, ['A'])).toBe('nearness of A to its greatest value, from 0 to 1');
    expect(ruleOf(distanceToMaximum, ['A'], { reverse: true })).toBe('nearness of A to its least value, from 0 to 1');
  });
});
