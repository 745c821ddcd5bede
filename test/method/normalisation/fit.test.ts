import { describe, expect, it } from 'vitest';
import { ascendingValues, sameValueProblem } from '../../../src/method/normalisation/fit.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('ascendingValues', () => {
  it('orders the observed values and leaves the missing ones out', () => {
    expect([...ascendingValues([column(10, NONE, -1, 9)])]).toEqual([-1, 9, 10]);
  });
});

describe('sameValueProblem', () => {
  it('says when there is nothing, or nothing to tell apart', () => {
    expect(sameValueProblem(column())).toBe('no value is observed');
    expect(sameValueProblem(column(3))).toBe('all observed values are equal');
    expect(sameValueProblem(column(3, 3, 3))).toBe('all observed values are equal');
    expect(sameValueProblem(column(3, 3, 4))).toBeNull();
  });
});
