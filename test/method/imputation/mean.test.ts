import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/method/imputation/mean.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled } from '../../helpers/imputation.ts';

describe('mean', () => {
  it('fills with 42 beside 4, 36, 45, 50, 75 (Wikipedia, Mean: mean 42, middle value 45)', () => {
    expect(filled(mean, column(4, NONE, 36, 45, 50, 75, NONE))).toEqual([4, 42, 36, 45, 50, 75, 42]);
  });

  it('looks at its reference set only', () => {
    expect(filled(mean, column(1, 1e300, NONE, 3), { reference: [0, 2, 3] })).toEqual([1, 1e300, 2, 3]);
  });

  it('leaves missing where nothing is observed', () => {
    expect(filled(mean, column(NONE, NONE))).toEqual([null, null]);
    expect(filled(mean, column(NONE, 5), { reference: [0] })).toEqual([null, 5]);
  });

  it('fills a constant column with its value, zero and negative values like others', () => {
    expect(filled(mean, column(0.1, 0.1, 0.1, NONE))).toEqual([0.1, 0.1, 0.1, 0.1]);
    expect(filled(mean, column(0, NONE, -4))).toEqual([0, -2, -4]);
  });

  it('prints its rule', () => {
    expect(mean.rule({ referenceSet: 'period' })).toBe('filled with the mean of the observed values');
  });
});
