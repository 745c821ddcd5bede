import { describe, expect, it } from 'vitest';
import { distanceShares, worstOf } from '../../../src/method/normalisation/distance.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { blank } from '../../helpers/method.ts';

describe('worstOf', () => {
  it('is the least value, or the greatest where the direction is turned round', () => {
    expect(worstOf(column(-2, 3, 5), false)).toBe(-2);
    expect(worstOf(column(-2, 3, 5), true)).toBe(5);
  });
});

describe('distanceShares', () => {
  it('is the share of the way from the worst value to the mark, either way up', () => {
    // (3 - 1) / (5 - 1) = 1/2; from 5 to 1: (3 - 5) / (1 - 5) = 1/2, (4 - 5) / -4 = 1/4
    expect(plain(distanceShares(blank(5), [column(1, 3, 5, 9, NONE)], { worst: 1, mark: 5, most: 1 }))).toEqual([
      0,
      0.5,
      1,
      1,
      null,
    ]);
    expect(plain(distanceShares(blank(2), [column(3, 4)], { worst: 5, mark: 1, most: 1 }))).toEqual([0.5, 0.25]);
  });
});
