import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodNumber, periodOf } from '../../src/framework/period-number.ts';

describe('periods as numbers', () => {
  it.each([
    ['year', '2020', '2021'],
    ['quarter', '2020-Q4', '2021-Q1'],
    ['quarter', '2021-Q1', '2021-Q2'],
    ['month', '2020-12', '2021-01'],
    ['month', '2021-09', '2021-10'],
  ] as const)('count each %s: %s comes before %s', (kind, period, next) => {
    expect(periodNumber(next, kind)).toBe((periodNumber(period, kind) as number) + 1);
  });

  it.each([
    ['year', '2021-Q1'],
    ['year', '2021-01'],
    ['year', 'undated'],
    ['quarter', '2021'],
    ['quarter', '2021-Q5'],
    ['month', '2021'],
    ['month', '2021-13'],
    ['month', '2021-00'],
    ['year', ''],
    ['year', '0999'],
  ] as const)('are none where a %s is written as %s', (kind, period) => {
    expect(periodNumber(period, kind)).toBeNull();
  });

  it('are written as they were read', () => {
    const kinds = fc.constantFrom('year' as const, 'quarter' as const, 'month' as const);
    fc.assert(
      fc.property(kinds, fc.integer({ min: 12_000, max: 35_999 }), (kind, months) => {
        const number = Math.floor(months / { year: 12, quarter: 3, month: 1 }[kind]);
        expect(periodNumber(periodOf(number, kind), kind)).toBe(number);
      }),
    );
  });
});
