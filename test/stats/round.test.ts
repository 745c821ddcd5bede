import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfAway } from '../../src/stats/round.ts';

describe('roundHalfAway', () => {
  it('rounds as the publisher printed: Somalia 2016 is 23.275 in exact fractions and 23.28 on the page', () => {
    // 4/2 + 2*1.25 + 2 + 2.139 + 19.5/6 + 7.011 + 7*0.625 = 23.275; binary arithmetic makes it 23.274999999999995,
    // of which toFixed(2) is 23.27.
    const computed = 4 * 0.5 + 2 * 1.25 + 1 * 2 + 0.2139 * 10 + (9.5 + 10) / 6 + (2.134 + 2.488 + 2.389) + 7 * 0.625;
    expect(roundHalfAway(computed, 2)).toBe(23.28);
    expect(roundHalfAway(23.274999999999995, 2)).toBe(23.28);
  });

  it.each([
    // Halves go away from zero (Wikipedia, Rounding: "round half away from zero").
    [23.5, 0, 24],
    [-23.5, 0, -24],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    // Decimal halves that have no exact double.
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [8.345, 2, 8.35],
    [2.675, 2, 2.68],
    // No half.
    [1.004, 2, 1],
    [1.2345678, 3, 1.235],
    [-0.4, 0, 0],
    [1e-7, 2, 0],
    [1e-7, 12, 1e-7],
    [123456.789, 1, 123456.8],
    [99.99, 1, 100],
    [5, 3, 5],
  ])('rounds %d to %i decimals as %d', (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  it('never gives negative zero', () => {
    expect(Object.is(roundHalfAway(-0.001, 2), 0)).toBe(true);
    expect(Object.is(roundHalfAway(-0, 2), 0)).toBe(true);
  });

  it('leaves what has no decimals to round: very large numbers, infinities, missing', () => {
    expect(roundHalfAway(1e300, 2)).toBe(1e300);
    expect(roundHalfAway(-1.5e22, 0)).toBe(-1.5e22);
    expect(roundHalfAway(Number.POSITIVE_INFINITY, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(roundHalfAway(Number.NaN, 2)).toBeNaN();
  });

  it('changes a number by half a unit of the last digit at most, and a second time not at all', () => {
    const decimal = fc.integer({ min: -1e9, max: 1e9 }).map((integer) => integer / 1e5);
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 8 }), (value, decimals) => {
        const rounded = roundHalfAway(value, decimals);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        expect(roundHalfAway(rounded, decimals)).toBe(rounded);
        expect(roundHalfAway(-value, decimals) + 0).toBe(-rounded + 0);
      }),
    );
  });

  it('rounds integers of the thousandth digit as integers do', () => {
    // Half away from zero in whole numbers: no binary fraction is involved.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const expected = Math.floor((thousandths + 5) / 10) / 100;
        expect(roundHalfAway(thousandths / 1000, 2)).toBe(expected);
      }),
    );
  });
});
