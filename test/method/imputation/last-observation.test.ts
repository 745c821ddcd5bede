import { describe, expect, it } from 'vitest';
import { lastObservation } from '../../../src/method/imputation/last-observation.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled, overTime } from '../../helpers/imputation.ts';

const carried = (maxAge: number, ...values: number[]) => {
  const { column: series, panel } = overTime(...values);
  return filled(lastObservation, series, { ...panel, options: { maxAge } });
};

describe('lastObservation', () => {
  it('carries 2021 over to 2022 (COINr, tests/testthat/test-impute_panel.R)', () => {
    expect(carried(1, 7, 8, NONE)).toEqual([7, 8, 8]);
  });

  it('carries over no further than allowed', () => {
    expect(carried(2, 5, NONE, NONE, NONE)).toEqual([5, 5, 5, null]);
    expect(carried(1, 5, NONE, NONE, 6, NONE)).toEqual([5, 5, null, 6, 6]);
  });

  it('never takes a later value', () => {
    expect(carried(9, NONE, NONE, 3)).toEqual([null, null, 3]);
  });

  it('counts periods, not rows: two years on is two periods', () => {
    const panel = { units: [0, 0], times: [2019, 2021] };
    expect(filled(lastObservation, column(4, NONE), { ...panel, options: { maxAge: 1 } })).toEqual([4, null]);
    expect(filled(lastObservation, column(4, NONE), { ...panel, options: { maxAge: 2 } })).toEqual([4, 4]);
  });

  it('does not take the value of another unit', () => {
    const panel = { units: [0, 1, 0, 1], times: [0, 0, 1, 1], options: { maxAge: 1 } };
    expect(filled(lastObservation, column(1, NONE, NONE, NONE), panel)).toEqual([1, null, 1, null]);
  });

  it('carries over what was observed, so that a scale keeps to its values', () => {
    expect(lastObservation.keepsScale).toBe(true);
    expect(carried(1, 0, NONE)).toEqual([0, 0]);
    expect(carried(1, -1e300, NONE)).toEqual([-1e300, -1e300]);
  });

  it('has to be told the age', () => {
    expect(lastObservation.problem?.({})).toBe('last-observation needs `maxAge`');
    expect(lastObservation.problem?.({ maxAge: 1 })).toBeNull();
  });

  it('counts in whole periods', () => {
    expect(lastObservation.options['maxAge']).toMatchObject({ min: 1, whole: true });
  });

  it('prints its rule', () => {
    expect(lastObservation.rule({ maxAge: 1 })).toBe("filled with the unit's last earlier value, at most 1 period old");
    expect(lastObservation.rule({ maxAge: 3 })).toBe(
      "filled with the unit's last earlier value, at most 3 periods old",
    );
  });
});
