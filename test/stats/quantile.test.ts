import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantile } from '../../src/stats/quantile.ts';

const of = (values: readonly number[], share: number) => quantile(Float64Array.from(values), share);

it('is what the documentation of Excel gives for PERCENTILE.INC: 1, 2, 3, 4 at 0.3 is 1.9', () => {
  expect(of([1, 2, 3, 4], 0.3)).toBeCloseTo(1.9, 14);
});

it('is what the documentation of Excel gives for QUARTILE.INC: first quartile of 1, 2, 4, 7, 8, 9, 10, 12 is 3.5', () => {
  expect(of([1, 2, 4, 7, 8, 9, 10, 12], 0.25)).toBe(3.5);
});

it('is definition 7 of Hyndman and Fan by hand: n = 10, h = 9 x 0.75 + 1 = 7.75, between the 7th and the 8th', () => {
  expect(of([0, 10, 20, 30, 40, 50, 60, 70, 80, 90], 0.75)).toBe(67.5);
});

it('is null for no values, the value itself for one, and the ends at 0 and 1', () => {
  expect(of([], 0.5)).toBeNull();
  expect(of([7], 0.25)).toBe(7);
  expect(of([-2, 0, 5], 0)).toBe(-2);
  expect(of([-2, 0, 5], 1)).toBe(5);
});

it('stays inside the range of doubles at its ends, and keeps a value that all have', () => {
  expect(of([-1.5e308, 1.5e308], 0.5)).toBe(0);
  expect(of([1e-300, 3e-300], 0.5)).toBeCloseTo(2e-300, 312);
  expect(of([0.1, 0.1, 0.1], 0.3)).toBe(0.1);
});

it('lies between the least and the greatest value and never falls as the share rises', () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 30 });
  const share = fc.double({ noNaN: true, min: 0, max: 1 });
  fc.assert(
    fc.property(values, share, share, (list, a, b) => {
      const ascending = Float64Array.from(list).toSorted();
      const [low, high] = [
        quantile(ascending, Math.min(a, b)) as number,
        quantile(ascending, Math.max(a, b)) as number,
      ];
      const slack = 1e-6;
      expect(low).toBeLessThanOrEqual(high + slack);
      expect(low).toBeGreaterThanOrEqual((ascending[0] as number) - slack);
      expect(high).toBeLessThanOrEqual((ascending.at(-1) as number) + slack);
    }),
  );
});
