import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logisticAt, logisticFit } from '../../src/stats/logistic.ts';

const list = (...values: number[]) => Float64Array.from(values);

/** Different whole numbers, how many rows have each, and a target for each that is never all or nothing. */
const points = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 99 })),
    {
      selector: ([x]) => x,
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((entries) => ({
    x: Float64Array.from(entries, ([x]) => x),
    rows: Float64Array.from(entries, ([, rows]) => rows),
    target: Float64Array.from(entries, ([, rows, percent]) => (rows * percent) / 100),
  }));

describe('logisticFit', () => {
  it('goes through both of two points (by hand)', () => {
    // A quarter at -1 and three quarters at 1: log odds -log 3 and log 3.
    const { intercept, slope } = logisticFit({ x: list(-1, 1), rows: list(4, 8), target: list(1, 6) });
    expect(intercept).toBeCloseTo(0, 14);
    expect(slope).toBeCloseTo(Math.log(3), 14);
  });

  it('is flat at the share for one x', () => {
    const { intercept, slope } = logisticFit({ x: list(0), rows: list(10), target: list(2) });
    expect(slope).toBe(0);
    expect(intercept).toBeCloseTo(Math.log(0.25), 10);
  });

  it('shortens steps that overshoot: whole ones lead away from here within a few rounds', () => {
    const { intercept, slope } = logisticFit({
      x: list(-18, 3, 8),
      rows: list(10, 1000, 1),
      target: list(0.01, 1, 0.9),
    });
    // Zeros of the two equations below, by another method (scipy.optimize.root).
    expect(intercept).toBeCloseTo(-12.0488816, 6);
    expect(slope).toBeCloseTo(1.7309573, 6);
  });

  it('leaves no sum of errors, and none in proportion to x: the two equations of greatest likelihood', () => {
    fc.assert(
      fc.property(points, ({ x, rows, target }) => {
        const fit = logisticFit({ x, rows, target });
        const errors = x.map((value, at) => target[at]! - rows[at]! * logisticAt(fit, value));
        const scale = rows.reduce((sum, count) => sum + count, 0);
        expect(errors.reduce((sum, error) => sum + error, 0) / scale).toBeCloseTo(0, 10);
        expect(errors.reduce((sum, error, at) => sum + error * x[at]!, 0) / scale).toBeCloseTo(0, 10);
      }),
    );
  });
});

describe('logisticAt', () => {
  it('is one half where the odds are even, and stays between 0 and 1 however far', () => {
    const curve = { intercept: -2, slope: 0.5 };
    expect(logisticAt(curve, 4)).toBe(0.5);
    expect(logisticAt(curve, 4 + 2 * Math.log(3))).toBeCloseTo(0.75, 14);
    expect([logisticAt(curve, -1e308), logisticAt(curve, 1e308)]).toEqual([0, 1]);
  });
});
