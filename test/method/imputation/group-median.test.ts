import { describe, expect, it } from 'vitest';
import { groupMedian } from '../../../src/method/imputation/group-median.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled } from '../../helpers/imputation.ts';

const options = { group: 'region' };

describe('groupMedian', () => {
  it('fills with the median of the same group: of 1, 2 and 6 it is 2, of 40 it is 40 (worked by hand)', () => {
    const groups = ['a', 'a', 'b', 'a', 'a', 'b'];
    const values = column(1, 2, 40, 6, NONE, NONE);
    expect(filled(groupMedian, values, { options, groups })).toEqual([1, 2, 40, 6, 2, 40]);
  });

  it('leaves missing where the group is not known or has no value; unknown ones are no group (COINr, test-Impute.R)', () => {
    const groups = ['a', null, null, 'b', 'constructor'];
    const values = column(1, 2, NONE, NONE, NONE);
    expect(filled(groupMedian, values, { options, groups })).toEqual([1, 2, null, null, null]);
  });

  it('looks at its reference set only', () => {
    const groups = ['a', 'a', 'a', 'b'];
    const panel = { options, groups, reference: [0, 2, 3] };
    expect(filled(groupMedian, column(5, 1e300, NONE, 7), panel)).toEqual([5, 1e300, 5, 7]);
  });

  it('has to be told the column of the groups', () => {
    expect(groupMedian.problem?.({})).toBe('group-median needs `group`');
    expect(groupMedian.problem?.(options)).toBeNull();
  });

  it('prints its rule', () => {
    expect(groupMedian.rule(options)).toBe('filled with the median of units of the same region');
  });
});
