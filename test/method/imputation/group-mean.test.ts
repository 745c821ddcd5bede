import { describe, expect, it } from 'vitest';
import { groupMean } from '../../../src/method/imputation/group-mean.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled } from '../../helpers/imputation.ts';

const options = { group: 'region' };

describe('groupMean', () => {
  it('fills with the mean of the same group: of 1, 2 and 6 it is 3, of 40 it is 40 (worked by hand)', () => {
    const groups = ['a', 'a', 'b', 'a', 'a', 'b'];
    const values = column(1, 2, 40, 6, NONE, NONE);
    expect(filled(groupMean, values, { options, groups })).toEqual([1, 2, 40, 6, 3, 40]);
  });

  it('leaves missing where the group is not known or has no value; unknown ones are no group (COINr, test-Impute.R)', () => {
    const groups = ['a', null, null, 'b', 'constructor'];
    const values = column(1, 2, NONE, NONE, NONE);
    expect(filled(groupMean, values, { options, groups })).toEqual([1, 2, null, null, null]);
  });

  it('looks at its reference set only', () => {
    const groups = ['a', 'a', 'a', 'b'];
    const panel = { options, groups, reference: [0, 2, 3] };
    expect(filled(groupMean, column(5, 1e300, NONE, 7), panel)).toEqual([5, 1e300, 5, 7]);
  });

  it('has to be told the column of the groups', () => {
    expect(groupMean.problem?.({})).toBe('group-mean needs `group`');
    expect(groupMean.problem?.(options)).toBeNull();
  });

  it('prints its rule', () => {
    expect(groupMean.rule(options)).toBe('filled with the mean of units of the same region');
  });
});
