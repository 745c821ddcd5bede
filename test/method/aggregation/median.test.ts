import { describe, expect, it } from 'vitest';
import { median } from '../../../src/method/aggregation/median.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { applied, ruleOf } from '../../helpers/method.ts';

const columns = (...values: number[]) => values.map((value) => column(value));

describe('median', () => {
  it('gives 6 for 1, 3, 3, 6, 7, 8, 9 and 4.5 for 1, 2, 3, 4, 5, 6, 8, 9 (Wikipedia, Median)', () => {
    expect(applied(median, columns(9, 3, 7, 1, 3, 8, 6))).toEqual([6]);
    expect(applied(median, columns(9, 8, 6, 5, 4, 3, 2, 1))).toEqual([4.5]);
  });

  it('goes on with the inputs that are there, and is missing where none is', () => {
    expect(applied(median, [column(4, NONE), column(NONE, NONE), column(10, NONE), column(5, NONE)])).toEqual([
      5,
      null,
    ]);
    expect(median.missing).toBe('skip');
  });

  it('takes zero, negative, equal and extreme values as they are', () => {
    expect(applied(median, columns(-3, 0, 2))).toEqual([0]);
    expect(applied(median, columns(7, 7, 7, 7))).toEqual([7]);
    expect(applied(median, columns(1e300, 1e-300, -1e300))).toEqual([1e-300]);
    expect(applied(median, columns(Number.MAX_VALUE, Number.MAX_VALUE))).toEqual([Number.MAX_VALUE]);
  });

  it('does not weigh its inputs', () => {
    expect(median.weighting).toBe('none');
  });

  it('prints its inputs', () => {
    expect(ruleOf(median, ['A', 'B'])).toBe('median of A, B');
  });
});
