import { describe, expect, it } from 'vitest';
import { movesOf, publishedRank } from '../../../src/robustness/compare/places.ts';

describe('a rank as publishers print it', () => {
  it.each([
    ['5', 5],
    [' 12= ', 12],
    ['=3', 3],
    ['2nd', 2],
    ['5.5', 5.5],
    ['0', null],
    ['-1', null],
    ['5.2', null],
    ['1,024', null],
    ['1st of 9', null],
    ['n/a', null],
    ['', null],
    [null, null],
  ])('%s is %s', (text, rank) => {
    expect(publishedRank(text)).toBe(rank);
  });
});

describe('how far units moved', () => {
  it('is not said of fewer than two', () => {
    expect([movesOf([]), movesOf([0])]).toEqual([null, null]);
  });

  it('counts places either way', () => {
    expect(movesOf([2, -1, 0, -1])).toEqual({ mean: 1, largest: 2, rose: 1, fell: 2, kept: 1 });
  });
});
