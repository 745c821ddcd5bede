import { describe, expect, it } from 'vitest';
import { zero } from '../../../src/method/imputation/zero.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';

describe('zero', () => {
  it('counts missing values as zero and leaves the rest as it is', () => {
    expect(plain(zero.fill(column(1, NONE, -3, 0), {}))).toEqual([1, 0, -3, 0]);
  });

  it('marks what it filled', () => {
    expect(zero.status).toBe('zero-for-missing');
  });

  it('does not write into the column it was given', () => {
    const values = column(NONE);
    zero.fill(values, {});
    expect(plain(values)).toEqual([null]);
  });
});
