import { describe, expect, it } from 'vitest';
import { logistic } from '../../../src/method/normalisation/logistic.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

const STANDARD = { midpoint: 0, slope: 1 };

describe('logistic', () => {
  it('gives 0.18242552, 0.5 and 0.81757448 for -1.5, 0 and 1.5 (SciPy, documentation of scipy.special.expit)', () => {
    const result = applied(logistic, [column(-1.5, 0, 1.5, NONE)], { options: STANDARD });
    expect(result[0]).toBeCloseTo(0.18242552, 8);
    expect(result[1]).toBe(0.5);
    expect(result[2]).toBeCloseTo(0.81757448, 8);
    expect(result[3]).toBeNull();
  });

  it('puts the curve on its midpoint, slope and range', () => {
    // 2 x (x - 5) = ln 3 gives 1 / (1 + 1/3) = 3/4 of the way from 10 to 50: 40. At the midpoint it is half way, 30.
    const options = { midpoint: 5, slope: 2, low: 10, high: 50 };
    const [up, middle, down] = applied(logistic, [column(5 + Math.log(3) / 2, 5, 5 - Math.log(3) / 2)], { options });
    expect(up).toBeCloseTo(40, 12);
    expect(middle).toBe(30);
    expect(down).toBeCloseTo(20, 12);
  });

  it('turns round where the slope is below zero', () => {
    const options = { midpoint: 0, slope: -1 };
    expect(applied(logistic, [column(Math.log(3), -Math.log(3))], { options })[0]).toBeCloseTo(0.25, 14);
  });

  it('goes to its ends far from the midpoint, whatever the size of the values', () => {
    expect(applied(logistic, [column(1e300, -1e300, 800, -800)], { options: STANDARD })).toEqual([1, 0, 1, 0]);
    const wide = { midpoint: -1.7e308, slope: 1e300 };
    expect(applied(logistic, [column(1.7e308, -1.7e308, 1e-300)], { options: wide })).toEqual([1, 0.5, 1]);
  });

  it('asks for its midpoint and slope, and a range with a span', () => {
    const lacking = 'logistic needs `midpoint` and `slope`';
    expect(logistic.problem?.({ low: 0, high: 1 })).toBe(lacking);
    expect(logistic.problem?.({ midpoint: 0, low: 0, high: 1 })).toBe(lacking);
    expect(logistic.problem?.({ slope: 1, low: 0, high: 1 })).toBe(lacking);
    expect(logistic.problem?.({ ...STANDARD, low: 1, high: 1 })).toContain('must differ');
    expect(logistic.problem?.({ ...STANDARD, low: 0, high: 1 })).toBeNull();
  });

  it('prints its midpoint, slope and range', () => {
    expect(ruleOf(logistic, ['A'], { options: { midpoint: 5, slope: 2, high: 10 } })).toBe(
      'logistic curve of A with midpoint 5 and slope 2, on 0 to 10',
    );
  });
});
