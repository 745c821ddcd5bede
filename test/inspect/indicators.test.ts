import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityOf } from '../../src/inspect/availability.ts';
import { distributionOf } from '../../src/inspect/distribution.ts';
import { duplicatesOf } from '../../src/inspect/duplicates.ts';
import { inspectIndicators } from '../../src/inspect/indicators.ts';
import { outliersOf } from '../../src/inspect/outliers.ts';
import type { InspectIndicator } from '../../src/types.ts';
import { GAP, indicator, inputOf } from './columns.ts';

function flags(...indicators: readonly InspectIndicator[]) {
  return inspectIndicators(inputOf(indicators), duplicatesOf(indicators)).map((one) => one.flags);
}

function outliers(values: readonly number[]) {
  const column = Float64Array.from(values);
  return outliersOf(
    column,
    distributionOf(column),
    values.map((_, row) => `u${row + 1}`),
  );
}

describe('outliers, by hand: 1 to 9 with quartiles 3.25 and 7.75, fences -3.5 and 14.5', () => {
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it('are beyond the fences', () => {
    expect(outliers([100, ...nine])).toEqual({
      fences: { low: -3.5, high: 14.5 },
      outliers: [{ unit: 'u1', value: 100, side: 'high' }],
    });
  });

  it('are not on them', () => {
    expect(outliers([...nine, 14.5]).outliers).toEqual([]);
    expect(outliers([...nine, 14.6]).outliers).toHaveLength(1);
  });

  it('are on the low side as well, from the least to the greatest', () => {
    // Sorted -90 -80 1 … 9: n = 11, quartiles 1.5 and 6.5, fences -6 and 14.
    expect(outliers([-80, ...nine, -90]).outliers).toEqual([
      { unit: 'u11', value: -90, side: 'low' },
      { unit: 'u1', value: -80, side: 'low' },
    ]);
  });

  it('are none where there is no value or no fence that is a number', () => {
    expect(outliers([GAP, GAP])).toEqual({ fences: null, outliers: [] });
    expect(outliers([-1.7e308, 1.7e308])).toEqual({ fences: null, outliers: [] });
  });
});

describe('flags', () => {
  it('mark constant, nearly constant and empty columns', () => {
    const eleven = [...new Array<number>(10).fill(3), 4];
    const nine = [...new Array<number>(9).fill(3), 4];
    expect(flags(indicator('a', [3, 3, 3, 3]))).toEqual([['constant']]);
    expect(flags(indicator('a', eleven))[0]).toContain('nearly-constant');
    // 9 of 10 are not more than 90 %.
    expect(flags(indicator('a', nine))[0]).not.toContain('nearly-constant');
    expect(flags(indicator('a', [GAP, GAP]))).toEqual([['empty']]);
  });

  it('mark columns of less than 66 % of the units', () => {
    // 2 of 3 are 66.7 %; 3 of 5 are 60 %.
    expect(flags(indicator('a', [1, 2, GAP]))).toEqual([[]]);
    expect(flags(indicator('a', [1, 2, 3, GAP, GAP]))).toEqual([['low-availability']]);
  });

  it('mark skewness and kurtosis only where both fail, by what the index uses', () => {
    const skewed = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 100];
    const tame = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(flags(indicator('a', skewed))).toEqual([['skewed']]);
    expect(flags(indicator('a', skewed, { used: tame }))).toEqual([[]]);
    expect(flags(indicator('a', tame, { used: skewed }))).toEqual([['skewed']]);
    expect(flags(indicator('a', skewed, { role: 'denominator' }))).toEqual([[]]);
    // Symmetric with heavy tails: a kurtosis of 5 and no skewness at all.
    expect(flags(indicator('a', [-50, -1, 0, 0, 0, 0, 0, 0, 1, 50]))).toEqual([[]]);
  });

  it('never speak of what the index makes of values where it makes nothing of them', () => {
    const [one] = inspectIndicators(inputOf([indicator('a', [1, -0, GAP], { used: [1, 0, GAP] })]), []);
    expect(one?.used).toBeNull();
  });
});

describe('duplicates', () => {
  it('are equal wherever both have a value', () => {
    const a = indicator('a', [1, 5, 2, GAP]);
    expect(duplicatesOf([a, indicator('b', [1, 5, 2, 9])])).toEqual([{ a: 'a', b: 'b', how: 'equal', n: 3 }]);
    expect(flags(a, indicator('b', [1, 5, 2, 9]))).toEqual([['duplicated'], ['duplicated']]);
  });

  it('are straight lines of one another, rising or falling', () => {
    const a = indicator('a', [1, 5, 2, 7]);
    expect(duplicatesOf([a, indicator('b', [12, 20, 14, 24])])).toMatchObject([{ how: 'linear' }]);
    expect(duplicatesOf([a, indicator('b', [-1, -5, -2, -7])])).toMatchObject([{ how: 'linear' }]);
  });

  it('are not those that differ in one unit, share two units only, or have no spread', () => {
    const a = indicator('a', [1, 5, 2, 7]);
    expect(duplicatesOf([a, indicator('b', [1, 5, 2, 7.1])])).toEqual([]);
    expect(duplicatesOf([a, indicator('b', [1, 5, GAP, GAP])])).toEqual([]);
    expect(duplicatesOf([indicator('a', [2, 2, 2]), indicator('b', [2, 2, 2])])).toEqual([]);
  });

  it('are found under any positive or negative scale', () => {
    const factor = fc.double({ noNaN: true, min: 1e-6, max: 1e6 }).chain((size) => fc.constantFrom(size, -size));
    fc.assert(
      fc.property(factor, (by) => {
        const values = [3, 1, 4, 1, 5, 9, 2, 6];
        const [pair] = duplicatesOf([
          indicator('a', values),
          indicator(
            'b',
            values.map((value) => value * by + 1),
          ),
        ]);
        expect(pair?.n).toBe(8);
      }),
    );
  });
});

it('lists units from the one with the least, and counts no denominator', () => {
  const input = inputOf([
    indicator('a', [1, GAP, 1]),
    indicator('b', [1, GAP, GAP]),
    indicator('people', [GAP, 1, 1], { role: 'denominator' }),
  ]);
  expect(availabilityOf(input).map(({ unit, present, share, missing }) => [unit, present, share, missing])).toEqual([
    ['u2', 0, 0, ['a', 'b']],
    ['u3', 1, 0.5, ['b']],
    ['u1', 2, 1, []],
  ]);
});
