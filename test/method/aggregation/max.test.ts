import { describe, expect, it } from 'vitest';
import { max } from '../../../src/method/aggregation/max.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('max', () => {
  it('takes the greatest of its inputs, row by row', () => {
    expect(applied(max, [column(3, -2), column(1, 5), column(2, 0)])).toEqual([3, 5]);
  });

  it('leaves missing inputs out and is missing where all are', () => {
    expect(applied(max, [column(3, NONE), column(NONE, NONE)])).toEqual([3, null]);
  });

  it('prints its inputs', () => {
    expect(ruleOf(max, ['A', 'B'])).toBe('greatest of A, B');
  });
});
