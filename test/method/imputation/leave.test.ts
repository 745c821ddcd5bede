import { describe, expect, it } from 'vitest';
import { leave } from '../../../src/method/imputation/leave.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled } from '../../helpers/imputation.ts';

describe('leave', () => {
  it('leaves missing values missing and the rest as it is', () => {
    expect(filled(leave, column(1, NONE, 0))).toEqual([1, null, 0]);
  });

  it('marks nothing as filled, and has no value to check against a range', () => {
    expect(leave.status).toBe('missing');
    expect(leave.fixedValue).toBeUndefined();
  });

  it('prints its rule', () => {
    expect(leave.rule({})).toBe('left missing');
  });
});
