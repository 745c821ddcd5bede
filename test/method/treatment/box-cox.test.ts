import { describe, expect, it } from 'vitest';
import { boxCox } from '../../../src/method/treatment/box-cox.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { defaultsOf } from '../../helpers/method.ts';
import { treated, treatmentFit } from '../../helpers/treatment.ts';

function expectClose(found: readonly (number | null)[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [row, value] of expected.entries()) expect(found[row]).toBeCloseTo(value, 12);
}

describe('boxCox', () => {
  it('gives (x^λ − 1) / λ: 0, 1.5, 4 for λ = 2; 0, 2, 4 for λ = 1/2; 0, 0.5, 0.75 for λ = −1 (Box and Cox 1964, eq. 1)', () => {
    expectClose(treated(boxCox, column(1, 2, 3), { lambda: 2 }), [0, 1.5, 4]);
    expectClose(treated(boxCox, column(1, 4, 9), { lambda: 0.5 }), [0, 2, 4]);
    expectClose(treated(boxCox, column(1, 2, 4), { lambda: -1 }), [0, 0.5, 0.75]);
    expect(treated(boxCox, column(1, NONE, 5), { lambda: 0 })).toEqual([0, null, Math.log(5)]);
  });

  it('fits its power by maximum likelihood where none is given: 0 for what is symmetric in logarithms', () => {
    expect(treated(boxCox, column(1, 10, 100))).toEqual([0, Math.log(10), Math.log(100)]);
    expect(treatmentFit(boxCox, column(1, 10, 100))).toMatchObject({
      numbers: { low: 1, high: 100, shift: 0, lambda: 0 },
      outcome: 'Box–Cox transformation with fitted power',
      problem: null,
    });
    expect(treatmentFit(boxCox, column(1, 10), { lambda: 5 }).outcome).toBe('Box–Cox transformation with given power');
  });

  it('says so where the likeliest power lies at the end of the range searched', () => {
    for (const values of [column(0.9, 1, 1, 1, 1), column(1.1, 1, 1, 1, 1)])
      expect(treatmentFit(boxCox, values).outcome).toBe(
        'Box–Cox transformation with fitted power, at the end of the range searched',
      );
  });

  it('shifts values that are not all positive so that the least is 1, and says by how much', () => {
    // -1, 0, 1 become 1, 2, 3.
    expectClose(treated(boxCox, column(-1, 0, 1), { lambda: 2 }), [0, 1.5, 4]);
    expect(treatmentFit(boxCox, column(-1, 0, 1), { lambda: 2 }).numbers['shift']).toBe(2);
    expect(treatmentFit(boxCox, column(0, 9), { lambda: 2 }).numbers['shift']).toBe(1);
    expect(treatmentFit(boxCox, column(0.5, 9), { lambda: 2 }).numbers['shift']).toBe(0);
    // -1, 8, 98 become 1, 10, 100.
    expect(treatmentFit(boxCox, column(-1, 8, 98)).numbers['lambda']).toBe(0);
  });

  it('records skewness before and after', () => {
    const { numbers } = treatmentFit(boxCox, column(1, 10, 100));
    expect(numbers['skewnessBefore']).toBeCloseTo((1.5 * 183708) / 2997 ** 1.5, 12); // By hand in the test of log.
    expect(numbers['skewnessAfter']).toBeCloseTo(0, 12);
  });

  it('counts values beyond those it looked at as the least or the greatest of them', () => {
    const options = { ...defaultsOf(boxCox), lambda: 0 };
    const fit = boxCox.fit(column(1, 4), options);
    expect(plain(boxCox.apply(column(-5, 0.1, 2, 99), fit, options))).toEqual([0, 0, Math.log(2), Math.log(4)]);
  });

  it('says so where nothing can be computed, and leaves the column as it is', () => {
    expect(treatmentFit(boxCox, column(NONE)).problem).toBe('no value is observed');
    expect(treatmentFit(boxCox, column(0.1 + 0.2, 0.3)).problem).toBe('all observed values are equal');
    expect(treated(boxCox, column(3, 3, NONE))).toEqual([3, 3, null]);
    expect(treatmentFit(boxCox, column(1, 1e300), { lambda: 5 }).problem).toBe(
      'the values lie too far apart to compute with',
    );
    expect(treatmentFit(boxCox, column(-1.7e308, 1.7e308)).problem).toBe(
      'the values lie too far apart to compute with',
    );
    expect(treatmentFit(boxCox, column(1e200, 2e200), { lambda: -5 }).problem).toBe(
      'the values lie too close together to compute with',
    );
  });

  it('prints its rule', () => {
    expect(boxCox.rule({})).toBe('Box–Cox transformation, power by maximum likelihood');
    expect(boxCox.rule({ lambda: 0.5 })).toBe('Box–Cox transformation, power 0.5');
  });
});
