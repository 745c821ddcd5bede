import { describe, expect, it } from 'vitest';
import { linear } from '../../../src/method/imputation/linear.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled, overTime } from '../../helpers/imputation.ts';

const line = (...values: number[]) => {
  const { column: series, panel } = overTime(...values);
  return filled(linear, series, panel);
};

describe('linear', () => {
  it('gives 4 between 3 and 5 (COINr, tests/testthat/test-impute_panel.R)', () => {
    expect(line(3, NONE, 5)).toEqual([3, 4, 5]);
  });

  it('leaves the ends missing', () => {
    expect(line(NONE, 5, 6)).toEqual([null, 5, 6]);
    expect(line(7, 8, NONE)).toEqual([7, 8, null]);
  });

  it('is not broken by a single observed value, or none (a defect of the peer)', () => {
    expect(line(NONE, 5, NONE)).toEqual([null, 5, null]);
    expect(line(NONE, NONE)).toEqual([null, null]);
    const panel = { units: [0, 1, 0, 1, 0, 1], times: [0, 0, 1, 1, 2, 2] };
    expect(filled(linear, column(1, NONE, NONE, 9, 3, NONE), panel)).toEqual([1, null, 2, 9, 3, null]);
  });

  it('goes by time, not by rows: one of four years from 0 to 8 is 2', () => {
    const panel = { units: [0, 0, 0], times: [2018, 2019, 2022] };
    expect(filled(linear, column(0, NONE, 8), panel)).toEqual([0, 2, 8]);
  });

  it('runs from neighbour to neighbour, up and down', () => {
    expect(line(0, NONE, NONE, 3, NONE, -1)).toEqual([0, 1, 2, 3, 1, -1]);
    expect(line(0.1, NONE, NONE, 0.1)).toEqual([0.1, 0.1, 0.1, 0.1]);
    expect(line(-1.7e308, NONE, 1.7e308)).toEqual([-1.7e308, 0, 1.7e308]);
  });

  it('bridges no more than the gap allowed', () => {
    const { column: series, panel } = overTime(0, NONE, 2, NONE, NONE, 5);
    expect(filled(linear, series, { ...panel, options: { maxGap: 2 } })).toEqual([0, 1, 2, null, null, 5]);
    expect(filled(linear, series, { ...panel, options: { maxGap: 3 } })).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('counts in whole periods', () => {
    expect(linear.options['maxGap']).toMatchObject({ min: 2, whole: true });
  });

  it('prints its rule', () => {
    expect(linear.rule({})).toBe("filled on the line between the unit's earlier and later value");
    expect(linear.rule({ maxGap: 3 })).toBe(
      "filled on the line between the unit's earlier and later value, where they lie at most 3 periods apart",
    );
  });
});
