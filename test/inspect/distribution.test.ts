import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../src/inspect/distribution.ts';
import { GAP } from './columns.ts';

const of = (values: readonly number[]) => distributionOf(Float64Array.from(values));

describe('the ten values of the documentation of Excel for SKEW and KURT', () => {
  const found = of([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]);

  it('have the skewness and kurtosis printed there', () => {
    expect(found.skewness).toBeCloseTo(0.359543071, 9);
    expect(found.kurtosis).toBeCloseTo(-0.151799637, 9);
  });

  it('have these quartiles, mean and deviation by hand', () => {
    // Sorted 2 3 3 4 4 4 5 5 6 7; squares about the mean 4.3 add up to 205 - 10 x 18.49 = 20.1.
    expect(found).toMatchObject({ n: 10, missing: 0, share: 1, min: 2, q1: 3.25, median: 4, q3: 5, max: 7 });
    expect(found.mean).toBeCloseTo(4.3, 14);
    expect(found.sd).toBeCloseTo(Math.sqrt(20.1 / 9), 14);
  });

  it('fall into eighths of their range of 5: 0.625 wide', () => {
    expect(found.histogram).toEqual([1, 2, 0, 3, 2, 0, 1, 1]);
  });

  it('are six different values, and 4 is the most common', () => {
    expect(found).toMatchObject({ different: 6, zeros: 0, mostCommon: { value: 4, count: 3 } });
  });
});

it('counts what is missing and what is zero apart', () => {
  expect(of([0, GAP, -0, 2, GAP])).toMatchObject({ n: 3, missing: 2, share: 0.6, zeros: 2, different: 2 });
});

it('says nothing of an empty column', () => {
  expect(of([GAP, GAP])).toEqual({
    n: 0,
    missing: 2,
    share: 0,
    min: null,
    q1: null,
    median: null,
    q3: null,
    max: null,
    mean: null,
    sd: null,
    skewness: null,
    kurtosis: null,
    different: 0,
    zeros: 0,
    mostCommon: null,
    histogram: [],
  });
  expect(of([])).toMatchObject({ n: 0, share: 0 });
});

it('draws nothing of a constant column, even where binary arithmetic tells its values apart', () => {
  expect(of([0.3, 0.1 + 0.2, 0.3])).toMatchObject({ different: 1, skewness: null, histogram: [] });
});

it('describes values near the ends of the range of doubles', () => {
  const large = of([1e300, 2e300, 3e300]);
  expect(large.mean).toBeCloseTo(2e300, -290);
  expect((large.sd as number) / 1e300).toBeCloseTo(1, 12);
  expect((of([1e-300, 2e-300, 3e-300]).sd as number) * 1e300).toBeCloseTo(1, 12);
  expect(of([-1.7e308, 1.7e308, 0]).histogram).toEqual([1, 0, 0, 0, 1, 0, 0, 1]);
  expect(of([0, 5e-324, 0]).histogram).toEqual([2, 0, 0, 0, 0, 0, 0, 1]);
});
