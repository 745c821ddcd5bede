import { describe, expect, it } from 'vitest';
import { bordaCount } from '../../../src/method/aggregation/borda-count.ts';
import { CAPITAL } from '../../helpers/capital.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { applied, applyTo, contextFor, ruleOf } from '../../helpers/method.ts';

const points = { form: 'points' };

describe('bordaCount', () => {
  it('gives 126, 194, 173, 107 of 100 voters for the capital of Tennessee (Wikipedia, Borda count)', () => {
    const { inputs, weights } = CAPITAL;
    const totals = applied(bordaCount, inputs, { weights, options: points }).map((mean) => 100 * (mean as number));
    for (const [row, total] of [126, 194, 173, 107].entries()) expect(totals[row]).toBeCloseTo(total, 10);
    // As a share of the three other cities.
    const shares = applied(bordaCount, inputs, { weights });
    for (const [row, total] of [126, 194, 173, 107].entries()) expect(shares[row]).toBeCloseTo(total / 300, 12);
  });

  it('goes from 0 for the lowest to 1 for the highest, equal values sharing their points', () => {
    // 10, 20, 20, 30: a 20 is above one and equals one of three others, 1.5 points.
    expect(applied(bordaCount, [column(10, 20, 20, 30)])).toEqual([0, 0.5, 0.5, 1]);
    expect(applied(bordaCount, [column(10, 20, 20, 30)], { options: points })).toEqual([0, 1.5, 1.5, 3]);
    expect(applied(bordaCount, [column(5, 5, 5)])).toEqual([0.5, 0.5, 0.5]);
  });

  it('counts in each input the units that have it, and averages over the inputs that a unit has (by hand)', () => {
    // First input 1, 2, 3 of three: shares 0, 1/2, 1. Second 7, 9 of two: shares 0, 1. Weights 3 and 1.
    const inputs = [column(1, 2, NONE, 3, NONE), column(9, NONE, 7, NONE, NONE)];
    const shares = applied(bordaCount, inputs, { weights: [3, 1] });
    expect(shares).toEqual([0.25, 0.5, 0, 1, null]);
  });

  it('leaves out an input that no other unit has', () => {
    expect(applied(bordaCount, [column(1, 2), column(NONE, 100)])).toEqual([0, 1]);
    expect(applied(bordaCount, [column(1, 2, NONE), column(NONE, NONE, 5)])).toEqual([0, 1, null]);
  });

  it('meets all of the reference set where the unit is not in it', () => {
    // 2.5 is above two of three; 3 is above two and even with the third.
    expect(applied(bordaCount, [column(2.5, 3, 9)], { fitTo: [column(1, 2, 3)] })).toEqual([2 / 3, 2.5 / 3, 1]);
  });

  it('does not meet itself, whatever value it is tried with', () => {
    const context = contextFor(bordaCount, [column(1, 2, 3)]);
    expect(plain(applyTo(bordaCount, [column(2.5)], { ...context, itself: Int32Array.of(0) }))).toEqual([0.5]);
    expect(plain(applyTo(bordaCount, [column(2.5)], { ...context, itself: Int32Array.of(2) }))).toEqual([1]);
  });

  it('takes no notice of inputs without weight, of the size of values and of rounding', () => {
    expect(applied(bordaCount, [column(1, 2), column(2, 1)], { weights: [1, 0] })).toEqual([0, 1]);
    expect(applied(bordaCount, [column(1e300, -1e300, 0)])).toEqual([1, 0, 0.5]);
    expect(applied(bordaCount, [column(0.1 + 0.2, 0.3)])).toEqual([0.5, 0.5]);
  });

  it('says what is wrong where there are not two units to compare', () => {
    const problem = (...columns: Float64Array[]) => bordaCount.fit?.(columns, {}, [], false).problem;
    const none = 'no input is observed for two units';
    expect([problem(), problem(column(NONE, 1), column(2, NONE)), problem(column(3, 4))]).toEqual([none, none, null]);
  });

  it('prints its inputs', () => {
    expect(ruleOf(bordaCount, ['A', 'B'])).toBe(
      'share of the other units that each unit is above (equal ones half), averaged over A, B, equally weighted',
    );
    expect(ruleOf(bordaCount, ['A', 'B'], { weights: [2, 1], options: points })).toBe(
      'number of other units that each unit is above (equal ones half), averaged over A (weight 2), B (weight 1)',
    );
  });
});
