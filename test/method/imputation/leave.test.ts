import { describe, expect, it } from 'vitest';
import { leave } from '../../../src/method/imputation/leave.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';

describe('leave', () => {
  it('leaves missing values missing and the rest as it is', () => {
    expect(plain(leave.fill(column(1, NONE, 0), {}))).toEqual([1, null, 0]);
  });

  it('marks nothing as filled', () => {
    expect(leave.status).toBe('missing');
  });
});
