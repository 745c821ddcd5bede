import { describe, expect, it } from 'vitest';
import { equal } from '../../../src/method/weighting/equal.ts';
import { column } from '../../helpers/columns.ts';

describe('equal', () => {
  it('gives every input 1 / n (OECD/JRC Handbook, 2008, step 6), whatever is given', () => {
    const inputs = [column(1, 2), column(5, 5), column(0, 9), column(1, 1)];
    expect(equal.weigh(inputs, [4, 3, 2, 1], {})).toEqual({
      weights: [0.25, 0.25, 0.25, 0.25],
      numbers: {},
      problem: null,
    });
    expect(equal.weigh([column(1)], [7], {}).weights).toEqual([1]);
  });

  it('says so', () => {
    expect(equal.rule({})).toBe('equal weights');
  });
});
