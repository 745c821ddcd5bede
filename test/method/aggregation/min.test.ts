import { describe, expect, it } from 'vitest';
import { min } from '../../../src/method/aggregation/min.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('min', () => {
  it('takes the least of its inputs, row by row', () => {
    expect(applied(min, [column(3, -2), column(1, 5), column(2, 0)])).toEqual([1, -2]);
  });

  it('leaves missing inputs out and is missing where all are', () => {
    expect(applied(min, [column(3, NONE), column(NONE, NONE)])).toEqual([3, null]);
  });

  it('prints its inputs', () => {
    expect(ruleOf(min, ['A', 'B'])).toBe('least of A, B');
  });
});
