import { describe, expect, it } from 'vitest';
import { constant } from '../../../src/method/imputation/constant.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled, overTime } from '../../helpers/imputation.ts';

const carried = (...values: number[]) => {
  const { column: series, panel } = overTime(...values);
  return filled(constant, series, panel);
};

describe('constant', () => {
  it('gives 3, 3, 5 and 5, 5, 6 and 7, 8, 8 (COINr, tests/testthat/test-impute_panel.R)', () => {
    expect(carried(3, NONE, 5)).toEqual([3, 3, 5]);
    expect(carried(NONE, 5, 6)).toEqual([5, 5, 6]);
    expect(carried(7, 8, NONE)).toEqual([7, 8, 8]);
  });

  it('carries over whatever the age, and one value everywhere', () => {
    expect(carried(NONE, 0, NONE, NONE, NONE)).toEqual([0, 0, 0, 0, 0]);
    expect(carried(NONE, NONE)).toEqual([null, null]);
  });

  it('does not take the value of another unit', () => {
    const panel = { units: [0, 1], times: [0, 0] };
    expect(filled(constant, column(-1e300, NONE), panel)).toEqual([-1e300, null]);
  });

  it('keeps to the values of a scale, and looks ahead', () => {
    expect([constant.keepsScale, constant.looks]).toEqual([true, 'ahead']);
  });

  it('prints its rule', () => {
    expect(constant.rule({})).toBe("filled with the unit's last earlier value whatever its age, or else its first");
  });
});
