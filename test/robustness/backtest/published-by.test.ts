import { describe, expect, it } from 'vitest';
import { latestIssue, periodsLate } from '../../../src/robustness/backtest/published-by.ts';

describe('latestIssue', () => {
  it('is the end of the last period before the window', () => {
    expect([0, 1, 2].map((lead) => latestIssue(lead, 'year'))).toEqual([-12, 0, 12]);
    expect([0, 1, 2].map((lead) => latestIssue(lead, 'quarter'))).toEqual([-3, 0, 3]);
    expect([0, 1, 2].map((lead) => latestIssue(lead, 'month'))).toEqual([-1, 0, 1]);
  });
});

describe('periodsLate', () => {
  it('is nothing up to the limit and a period from the next month on', () => {
    expect([0, 8, 9, 10, 21, 22].map((lag) => periodsLate(lag, 9, 'year'))).toEqual([0, 0, 0, 1, 1, 2]);
    expect([0, 1, 3, 4].map((lag) => periodsLate(lag, 0, 'quarter'))).toEqual([0, 1, 1, 2]);
    expect([0, 1, 2].map((lag) => periodsLate(lag, 0, 'month'))).toEqual([0, 1, 2]);
  });

  it('is a period more where the ranking is made before its period begins', () => {
    expect([0, 1].map((lag) => periodsLate(lag, -12, 'year'))).toEqual([1, 2]);
  });
});
