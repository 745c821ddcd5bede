import { describe, expect, it } from 'vitest';
import { zero } from '../../../src/method/imputation/zero.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { filled, imputationContext } from '../../helpers/imputation.ts';

describe('zero', () => {
  it('counts missing values as zero and leaves the rest as it is', () => {
    expect(filled(zero, column(1, NONE, -3, 0))).toEqual([1, 0, -3, 0]);
  });

  it('marks what it filled, and says with what', () => {
    expect(zero.status).toBe('zero-for-missing');
    expect(zero.fixedValue?.({})).toBe(0);
  });

  it('does not write into the column it was given', () => {
    const values = column(NONE);
    zero.fill(values, imputationContext(zero, 1));
    expect(plain(values)).toEqual([null]);
  });

  it('prints its rule', () => {
    expect(zero.rule({})).toBe('counted as zero');
  });
});
