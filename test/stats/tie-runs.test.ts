import { describe, expect, it } from 'vitest';
import { runTotals, tieRuns } from '../../src/stats/tie-runs.ts';

describe('tieRuns', () => {
  it('gives rows by ascending score, and where each run of ties begins', () => {
    const { rows, starts, scores } = tieRuns([7, 3, 7, 5, 3, 7]);
    expect([...rows]).toEqual([1, 4, 3, 0, 2, 5]);
    expect([...starts]).toEqual([0, 2, 3, 6]);
    expect([...scores]).toEqual([3, 5, 7]);
  });

  it('takes for tied what is equal on paper', () => {
    expect([...tieRuns([0.1 + 0.2, 0.3, -0, 0]).starts]).toEqual([0, 2, 4]);
  });

  it('has room for scores without bound', () => {
    const { rows, starts } = tieRuns([Infinity, 0, -Infinity, Infinity]);
    expect([...rows]).toEqual([2, 1, 0, 3]);
    expect([...starts]).toEqual([0, 1, 2, 4]);
  });

  it('is one mark for no rows', () => {
    const { rows, starts, scores } = tieRuns([]);
    expect([rows.length, [...starts], scores.length]).toEqual([0, [0], 0]);
  });
});

describe('runTotals', () => {
  const runs = tieRuns([7, 3, 7, 5]);

  it('adds up each run, every row counting once', () => {
    expect(runTotals(runs, [1, 10, 100, 1000])).toEqual({
      weight: Float64Array.of(1, 1, 2),
      value: Float64Array.of(10, 1000, 101),
    });
  });

  it('adds up each run by weights', () => {
    expect(runTotals(runs, [1, 10, 100, 1000], [2, 0, 0.5, 3])).toEqual({
      weight: Float64Array.of(0, 3, 2.5),
      value: Float64Array.of(0, 3000, 52),
    });
  });
});
