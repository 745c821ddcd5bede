import { describe, expect, it } from 'vitest';
import { product } from '../../../src/method/aggregation/product.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('product', () => {
  it('multiplies its inputs row by row', () => {
    // 2 * 3 * 4 = 24; -2 * 5 * 0.5 = -5; anything times 0 is 0
    expect(applied(product, [column(2, -2, 7), column(3, 5, 0), column(4, 0.5, 9)])).toEqual([24, -5, 0]);
  });

  it('leaves missing inputs out and is missing where all are', () => {
    expect(applied(product, [column(3, NONE), column(NONE, NONE)])).toEqual([3, null]);
  });

  it('prints its inputs', () => {
    expect(ruleOf(product, ['A', 'B', 'C'])).toBe('A × B × C');
  });
});
