import { describe, expect, it } from 'vitest';
import { median } from '../../../src/method/imputation/median.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled } from '../../helpers/imputation.ts';

describe('median', () => {
  it('fills with 45 beside 4, 36, 45, 50, 75 (Wikipedia, Mean: mean 42, middle value 45)', () => {
    expect(filled(median, column(4, NONE, 36, 45, 50, 75, NONE))).toEqual([4, 45, 36, 45, 50, 75, 45]);
  });

  it('looks at its reference set only', () => {
    expect(filled(median, column(1, 1e300, NONE, 3), { reference: [0, 2, 3] })).toEqual([1, 1e300, 2, 3]);
  });

  it('leaves missing where nothing is observed', () => {
    expect(filled(median, column(NONE, NONE))).toEqual([null, null]);
    expect(filled(median, column(NONE, 5), { reference: [0] })).toEqual([null, 5]);
  });

  it('fills a constant column with its value, zero and negative values like others', () => {
    expect(filled(median, column(0.1, 0.1, 0.1, NONE))).toEqual([0.1, 0.1, 0.1, 0.1]);
    expect(filled(median, column(0, NONE, -4))).toEqual([0, -2, -4]);
  });

  it('prints its rule', () => {
    expect(median.rule({ referenceSet: 'period' })).toBe('filled with the median of the observed values');
  });
});
