import { describe, expect, it } from 'vitest';
import { finiteOrMissing, foldRows, presentWeight, weightedSum, withoutNoise } from '../../src/method/present.ts';
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

describe('weightedSum', () => {
  it('is zero where the terms cancel on paper: 0.1 + 0.2 - 0.3, by hand', () => {
    expect(plain(weightedSum([column(0.1), column(0.2), column(0.3)], [1, 1, -1]))).toEqual([0]);
    // The same a thousand million times as large and as small: noise is measured by the terms, their weights included.
    expect(plain(weightedSum([column(0.1), column(0.2), column(0.3)], [1e9, 1e9, -1e9]))).toEqual([0]);
    expect(plain(weightedSum([column(0.1), column(0.2), column(0.3)], [1e-9, 1e-9, -1e-9]))).toEqual([0]);
  });

  it('keeps a sum that is small because its terms are', () => {
    // 2 × 1e-20 + 4 × 1e-20 = 6e-20
    expect(weightedSum([column(1e-20), column(1e-20)], [2, 4])[0]).toBeCloseTo(6e-20, 32);
    expect(weightedSum([column(1e-20), column(1e-20)], [2, 4])[0]).toBeGreaterThan(5e-20);
  });
});

describe('withoutNoise', () => {
  it('takes up to eight units in the last place of terms of this size for nothing, on either side', () => {
    // The unit in the last place of 1 is 2^-52, so the limit is 2^-49; beside terms of size 1024 it is 2^-39.
    expect([2 ** -49, -(2 ** -49)].map((difference) => withoutNoise(difference, 1))).toEqual([0, 0]);
    expect([1.5 * 2 ** -49, -1.5 * 2 ** -49].map((difference) => withoutNoise(difference, 1))).toEqual([
      1.5 * 2 ** -49,
      -1.5 * 2 ** -49,
    ]);
    expect(withoutNoise(2 ** -39, 1024)).toBe(0);
    expect(withoutNoise(2 ** -38, 1024)).toBe(2 ** -38);
  });
});

describe('finiteOrMissing', () => {
  it('takes what is infinite, or no number, for missing', () => {
    expect([0, -1e300, Infinity, -Infinity, NaN].map(finiteOrMissing)).toEqual([0, -1e300, NaN, NaN, NaN]);
  });
});
