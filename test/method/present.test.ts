import { describe, expect, it } from 'vitest';
import { finiteOrMissing, foldRows, weightedSum, withoutNoise } from '../../src/method/present.ts';
import { column, NONE, plain } from '../helpers/columns.ts';
import { blank } from '../helpers/method.ts';

describe('foldRows', () => {
  it('folds what is there, in the order of the inputs', () => {
    // (100 - 1) / 3 = 33; second row without the first input: 100 / 5 = 20
    const inputs = [column(1, NONE), column(3, 5)];
    const step = (folded: number, value: number) => (value === 1 ? folded - value : folded / value);
    expect(plain(foldRows(blank(2), inputs, 100, step))).toEqual([33, 20]);
  });

  it('is missing where nothing is there, whatever the start', () => {
    expect(plain(foldRows(blank(1), [column(NONE), column(NONE)], 7, (folded) => folded))).toEqual([null]);
  });

  it('has no rows without inputs', () => {
    expect(plain(foldRows(blank(0), [], 0, (folded) => folded))).toEqual([]);
  });
});

describe('weightedSum', () => {
  it('is zero where the terms cancel on paper: 0.1 + 0.2 - 0.3, by hand', () => {
    expect(plain(weightedSum(blank(1), [column(0.1), column(0.2), column(0.3)], [1, 1, -1], 'sum'))).toEqual([0]);
    // The same a thousand million times as large and as small: noise is measured by the terms, their weights included.
    expect(plain(weightedSum(blank(1), [column(0.1), column(0.2), column(0.3)], [1e9, 1e9, -1e9], 'sum'))).toEqual([0]);
    expect(plain(weightedSum(blank(1), [column(0.1), column(0.2), column(0.3)], [1e-9, 1e-9, -1e-9], 'sum'))).toEqual([
      0,
    ]);
  });

  it('as a mean is divided by the weight that is there, and missing where that is none', () => {
    // (3 × 1 + 1 × 5) / 4 = 2; the second input alone; nothing with a weight.
    const inputs = [column(1, NONE, NONE), column(5, 5, NONE), column(9, 9, 9)];
    expect(plain(weightedSum(blank(3), inputs, [3, 1, 0], 'mean'))).toEqual([2, 5, null]);
    expect(plain(weightedSum(blank(3), inputs, [3, 1, 0], 'sum'))).toEqual([8, 5, 0]);
    expect(plain(weightedSum(blank(1), [column(NONE)], [1], 'mean'))).toEqual([null]);
    expect(plain(weightedSum(blank(1), [column(NONE)], [1], 'sum'))).toEqual([null]);
  });

  it('keeps a sum that is small because its terms are', () => {
    // 2 × 1e-20 + 4 × 1e-20 = 6e-20
    expect(weightedSum(blank(1), [column(1e-20), column(1e-20)], [2, 4], 'sum')[0]).toBeCloseTo(6e-20, 32);
    expect(weightedSum(blank(1), [column(1e-20), column(1e-20)], [2, 4], 'sum')[0]).toBeGreaterThan(5e-20);
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
