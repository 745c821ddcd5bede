import { describe, expect, it } from 'vitest';
import { finiteOrMissing, foldRows, presentWeight } from '../../src/method/present.ts';
import { column, NONE, plain } from '../helpers/columns.ts';

describe('foldRows', () => {
  it('folds what is there, in the order of the inputs, with its weight', () => {
    // ((100 - 1 * 2) - 3 * 4) = 86; second row without the first input: 100 - 5 * 4 = 80
    const inputs = [column(1, NONE), column(3, 5)];
    expect(plain(foldRows(inputs, [2, 4], 100, (folded, value, weight) => folded - value * weight))).toEqual([86, 80]);
  });

  it('is missing where nothing is there, whatever the start', () => {
    expect(plain(foldRows([column(NONE), column(NONE)], [1, 1], 7, (folded) => folded))).toEqual([null]);
  });

  it('has no rows without inputs', () => {
    expect(plain(foldRows([], [], 0, (folded) => folded))).toEqual([]);
  });
});

describe('presentWeight', () => {
  it('adds the weights of the inputs that are there', () => {
    expect(plain(presentWeight([column(1, NONE, NONE), column(0, 2, NONE)], [3, 4]))).toEqual([7, 4, null]);
  });
});

describe('finiteOrMissing', () => {
  it('takes what is infinite, or no number, for missing', () => {
    expect([0, -1e300, Infinity, -Infinity, NaN].map(finiteOrMissing)).toEqual([0, -1e300, NaN, NaN, NaN]);
  });
});
