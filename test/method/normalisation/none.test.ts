import { describe, expect, it } from 'vitest';
import { none } from '../../../src/method/normalisation/none.ts';
import { applied, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('none', () => {
  it('is the identity: y = x (COINr, "none")', () => {
    const values = [0, -3, 0.1, 7, 7, 1e300, 1e-300];
    expect(applied(none, [column(...values, NONE)])).toEqual([...values, null]);
    expect(applied(none, [column()])).toEqual([]);
  });

  it('takes its input whole', () => {
    expect(none.split?.([5], contextFor(none, []))).toEqual({ factors: [1], constant: 0 });
  });

  it('prints that nothing is done', () => {
    expect(ruleOf(none, ['A'])).toBe('A as it is');
  });
});
