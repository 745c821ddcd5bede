import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometricMean } from '../../../src/method/aggregation/geometric-mean.ts';
import { harmonicMean } from '../../../src/method/aggregation/harmonic-mean.ts';
import { powerMean } from '../../../src/method/aggregation/power-mean.ts';
import { weightedMean } from '../../../src/method/aggregation/weighted-mean.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { applied, ruleOf } from '../../helpers/method.ts';

const mean = (exponent: number, inputs: readonly Float64Array[], weights = inputs.map(() => 1)) =>
  applied(powerMean, inputs, { weights, options: { exponent } });

describe('powerMean', () => {
  it('gives the Pythagorean means 42 and 15 of 4, 36, 45, 50, 75 and nearly 30 near exponent 0 (Wikipedia, Mean)', () => {
    // Wikipedia: arithmetic 42, geometric 30, harmonic 15.
    const inputs = [4, 36, 45, 50, 75].map((value) => column(value));
    expect(mean(1, inputs)[0]).toBeCloseTo(42, 12);
    expect(mean(-1, inputs)[0]).toBeCloseTo(15, 12);
    expect(mean(1e-9, inputs)[0]).toBeCloseTo(30, 6);
    expect(mean(-1e-9, inputs)[0]).toBeCloseTo(30, 6);
  });

  it('gives the quadratic mean √((1² + 7²) / 2) = 5 and the cubic mean of 1, 2, 3 by hand', () => {
    expect(mean(2, [column(1), column(7)])[0]).toBeCloseTo(5, 12);
    expect(mean(3, [column(1), column(2), column(3)])[0]).toBeCloseTo(Math.cbrt(12), 12);
  });

  it('weights its powers: √((1 x 25 + 3 x 1) / 4) = √7', () => {
    expect(mean(2, [column(5), column(1)], [1, 3])[0]).toBeCloseTo(Math.sqrt(7), 12);
  });

  it('skips a missing input, where the peer gives NA though documented to skip', () => {
    expect(mean(2, [column(1, NONE), column(7, NONE), column(NONE, NONE)])).toEqual([expect.closeTo(5, 12), null]);
    expect(mean(-1, [column(3), column(NONE), column(6)])[0]).toBeCloseTo(4, 12);
  });

  it('needs an exponent, and refuses 0, naming the geometric mean', () => {
    expect(powerMean.problem?.({ zero: 'zero' })).toBe('power-mean needs an `exponent`');
    expect(powerMean.problem?.({ exponent: 0 })).toContain('geometric-mean');
    expect([0.5, -3].map((exponent) => powerMean.problem?.({ exponent }))).toEqual([null, null]);
  });

  it('counts a zero like any number with a positive exponent', () => {
    // (√0 + √16) / 2 = 2, squared 4.
    expect(mean(0.5, [column(0, 0), column(16, 0)])).toEqual([expect.closeTo(4, 12), 0]);
  });

  it('is zero where an input is zero and the exponent negative, or missing if the framework says so', () => {
    expect(mean(-2, [column(0), column(9)])).toEqual([0]);
    const options = { exponent: -2, zero: 'missing' };
    expect(applied(powerMean, [column(0), column(9)], { options })).toEqual([null]);
    expect(applied(powerMean, [column(0), column(9)], { options: { ...options, exponent: 2 } })[0]).toBeGreaterThan(0);
  });

  it('is missing where an input is negative, whatever the exponent', () => {
    for (const exponent of [1, 2, -1, 0.5]) expect(mean(exponent, [column(-4), column(9)])).toEqual([null]);
  });

  it('does not overflow or vanish where powers would', () => {
    expect(mean(3, [column(1e300, 1e-300), column(1e300, 1e-300)])).toEqual([1e300, 1e-300]);
    // One of two equal to 1e200, the other nothing beside it: 1e200 x (1/2)^(1/4).
    expect((mean(4, [column(1e200), column(1e-200)])[0] as number) / 1e200).toBeCloseTo(0.5 ** 0.25, 12);
    expect((mean(-4, [column(1e200), column(1e-200)])[0] as number) / 1e-200).toBeCloseTo(2 ** 0.25, 12);
  });

  it('tends to the greatest and the least with great exponents', () => {
    const inputs = [column(2), column(5)];
    expect(mean(1000, inputs)[0]).toBeCloseTo(5, 1);
    expect(mean(-1000, inputs)[0]).toBeCloseTo(2, 1);
  });

  it('agrees with the means that have a name, and rises with its exponent', () => {
    const positive = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(positive, fc.double({ min: -20, max: 20, noNaN: true }), (values, exponent) => {
        fc.pre(Math.abs(exponent) > 1e-9);
        const inputs = values.map((value) => column(value));
        expect(mean(1, inputs)[0]).toBeCloseTo(applied(weightedMean, inputs)[0] as number, 8);
        expect(mean(-1, inputs)[0]).toBeCloseTo(applied(harmonicMean, inputs)[0] as number, 8);
        expect(mean(1e-12, inputs)[0]).toBeCloseTo(applied(geometricMean, inputs)[0] as number, 5);
        expect(mean(exponent + 1e-3, inputs)[0]).toBeGreaterThanOrEqual((mean(exponent, inputs)[0] as number) - 1e-8);
      }),
    );
  });

  it('prints its exponent, and its rule for zero where that matters', () => {
    expect(ruleOf(powerMean, ['A', 'B'], { options: { exponent: 0.5, zero: 'missing' } })).toBe(
      'power mean with exponent 0.5 of A, B, equally weighted',
    );
    expect(ruleOf(powerMean, ['A', 'B'], { options: { exponent: -2, zero: 'missing' } })).toBe(
      'power mean with exponent -2 of A, B, equally weighted; a zero makes it missing',
    );
  });
});
