import { describe, expect, it } from 'vitest';
import { winsorise } from '../../../src/method/treatment/winsorise.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { defaultsOf } from '../../helpers/method.ts';
import { treated, treatmentFit } from '../../helpers/treatment.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('winsorise', () => {
  it('makes 10 of the 100 in 1 to 10 and 100 (COINr, tests/testthat/test-treat.R)', () => {
    expect(treated(winsorise, column(100, ...upTo(10)))).toEqual([10, ...upTo(10)]);
    expect(treatmentFit(winsorise, column(100, ...upTo(10)))).toMatchObject({
      numbers: { high: 10, points: 1 },
      outcome: '1 value at the top winsorised',
      problem: null,
    });
  });

  it('fails 1 to 20, 100 and 200 with one value at most, and keeps what it reached (COINr, test-treat.R)', () => {
    const values = column(...upTo(20), 100, 200);
    expect(treated(winsorise, values, { most: 1 })).toEqual([...upTo(20), 100, 100]);
    expect(treatmentFit(winsorise, values, { most: 1 })).toMatchObject({
      numbers: { high: 100, points: 1 },
      outcome: '1 value at the top winsorised',
      problem: 'the test still fails with 1 value winsorised, the most allowed',
    });
    // With two, both come in to 20, and 1 to 20, 20, 20 is nearly even.
    expect(treated(winsorise, values)).toEqual([...upTo(20), 20, 20]);
    expect(treatmentFit(winsorise, values).outcome).toBe('2 values at the top winsorised');
  });

  it('works at the bottom where values are skewed to it', () => {
    expect(treated(winsorise, column(...upTo(10), -100, NONE))).toEqual([...upTo(10), 1, null]);
    const fit = treatmentFit(winsorise, column(...upTo(10), -100));
    expect(fit.outcome).toBe('1 value at the bottom winsorised');
    expect(fit.numbers).toMatchObject({ low: 1, points: 1 });
    expect(fit.numbers).not.toHaveProperty('high');
  });

  it('works at both ends, one after the other', () => {
    // 1000 is skewed to the top; once it is in, -500 is to the bottom.
    const values = column(...upTo(20), 1000, -500);
    expect(treated(winsorise, values)).toEqual([...upTo(20), 20, 1]);
    expect(treatmentFit(winsorise, values)).toMatchObject({
      numbers: { low: 1, high: 20, points: 2 },
      outcome: '1 value at the top and 1 value at the bottom winsorised',
      problem: null,
    });
  });

  it('counts both ends against the most allowed', () => {
    // 1000 comes in to 20, -500 to -400; two at -400 among twenty-one near 10 still fail.
    expect(treatmentFit(winsorise, column(...upTo(20), 1000, -500, -400), { most: 2 })).toMatchObject({
      numbers: { low: -400, high: 20, points: 2 },
      outcome: '1 value at the top and 1 value at the bottom winsorised',
      problem: 'the test still fails with 2 values winsorised, the most allowed',
    });
  });

  it('is told the most allowed as a whole number, 5 unless the definition says otherwise (JRC guide)', () => {
    expect(winsorise.options['most']).toMatchObject({ default: 5, min: 0, whole: true });
  });

  it('never changes more values than allowed: three tied outliers with one allowed stay (a defect of the peer)', () => {
    // 30 times 1 to 3 and three times 100: skewness 2.9 or so.
    const values = column(...upTo(30).map((value) => value % 3), 100, 100, 100);
    for (const most of [0, 1, 2]) {
      expect(treated(winsorise, values, { most })).toEqual(plain(values));
      expect(treatmentFit(winsorise, values, { most }).numbers['points']).toBe(0);
    }
    expect(treatmentFit(winsorise, values, { most: 1 })).toMatchObject({
      outcome: 'left as it is',
      problem: 'the test still fails with no value winsorised: the next 3 are equal, and 1 are the most allowed',
    });
    expect(treatmentFit(winsorise, values, { most: 0 }).problem).toBe(
      'the test still fails with no value winsorised, the most allowed',
    );
    expect(treatmentFit(winsorise, values, { most: 3 })).toMatchObject({
      numbers: { points: 3, high: 2 },
      problem: null,
    });
  });

  it('takes values that differ in the last binary digit for tied', () => {
    const values = column(...upTo(30).map((value) => value % 3), 100 * (0.1 + 0.2), 100 * 0.3, 30);
    expect(treatmentFit(winsorise, values, { most: 2 }).numbers['points']).toBe(0);
  });

  it('does not make a constant of a column that is zero but for one value', () => {
    const values = column(...new Array<number>(20).fill(0), 5);
    expect(treated(winsorise, values)).toEqual(plain(values));
    expect(treatmentFit(winsorise, values).problem).toBe(
      'the test still fails with no value winsorised: one step more would leave all values equal',
    );
  });

  it('leaves alone what passes, even far beyond the values it looked at', () => {
    const fit = treatmentFit(winsorise, column(1, 2, 3, 4, 6));
    expect(fit).toMatchObject({ outcome: 'left as it is: it passes the test', problem: null });
    expect(plain(winsorise.apply(column(-9, 1e300, NONE), fit, defaultsOf(winsorise)))).toEqual([-9, 1e300, null]);
  });

  it('brings in values that it did not look at, at the end that was treated', () => {
    const fit = treatmentFit(winsorise, column(...upTo(10), 100));
    expect(plain(winsorise.apply(column(-9, 11, 5), fit, defaultsOf(winsorise)))).toEqual([-9, 10, 5]);
  });

  it('records skewness and kurtosis before and after', () => {
    // Before: of ten zeros and one 1, mean 1/11, s² = 1/11: z = −1/√11 ten times, 10/√11 once.
    // Σz³ = (1000 − 10)/11√11 = 90/√11, G1 = 11/90 × 90/√11 = √11; Σz⁴ = 10010/121 = 910/11,
    // G2 = 132/720 × 910/11 − 300/72 = 15.16666… − 4.16666… = 11.
    const { numbers } = treatmentFit(winsorise, column(...new Array<number>(10).fill(0), 1));
    expect(numbers['skewnessBefore']).toBeCloseTo(Math.sqrt(11), 12);
    expect(numbers['kurtosisBefore']).toBeCloseTo(11, 12);
    // After: 1 to 10 and 10, by hand: mean 65/11, Σd² = 385 + 100 − 4225/11 = 1110/11.
    const after = treatmentFit(winsorise, column(...upTo(10), 100)).numbers;
    const d = [...upTo(10), 10].map((value) => value - 65 / 11);
    const s = Math.sqrt(1110 / 11 / 10);
    const g1 = (11 / 90) * d.reduce((sum, value) => sum + (value / s) ** 3, 0);
    expect(after['skewnessAfter']).toBeCloseTo(g1, 12);
    expect(after['kurtosisAfter']).toBeLessThan(0);
  });

  it('has nothing to say of no values, and nothing to do with few or equal ones', () => {
    expect(treatmentFit(winsorise, column(NONE))).toEqual({
      numbers: {},
      outcome: 'left as it is: no value is observed',
      problem: 'no value is observed',
    });
    expect(treated(winsorise, column(NONE, NONE))).toEqual([null, null]);
    expect(treatmentFit(winsorise, column(4, 4, 4, 4)).problem).toBeNull();
    expect(treatmentFit(winsorise, column(1, 1e300)).problem).toBeNull();
  });

  it('treats the largest and the smallest numbers alike', () => {
    for (const size of [1e300, 1e-300]) {
      const values = [...upTo(10), 100].map((value) => (value * size) / 100);
      expect(treated(winsorise, column(...values))).toEqual([...values.slice(0, 10), values[9]]);
    }
  });

  it('prints its rule', () => {
    expect(winsorise.rule({ most: 5, skewness: 2, kurtosis: 3.5 })).toBe(
      'at most 5 values at the skewed end brought in to the next, until skewness within ±2 or kurtosis at most 3.5',
    );
  });
});
