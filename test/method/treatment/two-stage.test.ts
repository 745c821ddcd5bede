import { describe, expect, it } from 'vitest';
import { twoStage } from '../../../src/method/treatment/two-stage.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { treated, treatmentFit } from '../../helpers/treatment.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('twoStage', () => {
  it('winsorises the 100 of 1 to 10 and 100 to 10 (COINr, tests/testthat/test-treat.R)', () => {
    expect(treated(twoStage, column(...upTo(10), 100))).toEqual([...upTo(10), 10]);
    expect(treatmentFit(twoStage, column(...upTo(10), 100))).toMatchObject({
      outcome: '1 value at the top winsorised',
      problem: null,
    });
  });

  it('takes the logarithm of the untreated 1 to 20, 100, 200 with one value at most (COINr, test-treat.R)', () => {
    // The least value is 1 and 1 is added, so that ln(x − 1 + 1) = ln x, which is what the peer expects.
    const values = [...upTo(20), 100, 200];
    expect(treated(twoStage, column(...values, NONE), { most: 1 })).toEqual([...values.map(Math.log), null]);
    const fit = treatmentFit(twoStage, column(...values), { most: 1 });
    expect(fit).toMatchObject({
      numbers: { low: 1, high: 200, shift: 1, tail: 1 },
      outcome:
        'logarithm of the distance from the least value, because the test still fails with 1 value winsorised, the most allowed',
      problem: null,
    });
    expect(fit.numbers).not.toHaveProperty('points');
    // With two allowed, winsorising is enough.
    expect(treated(twoStage, column(...values), { most: 2 })).toEqual([...upTo(20), 20, 20]);
  });

  it('draws in a low tail by the mirror image', () => {
    const values = [...upTo(20), 100, 200].map((value) => -value);
    expect(treated(twoStage, column(...values), { most: 1 })).toEqual(values.map((value) => -Math.log(-value) + 0));
    expect(treatmentFit(twoStage, column(...values), { most: 1 }).problem).toBeNull();
  });

  it('says so where the test fails after the logarithm too, and keeps it', () => {
    // Twenty zeros and a one: two different values have the same skewness whatever function is taken of them.
    const values = column(...new Array<number>(20).fill(0), 1);
    expect(treated(twoStage, values)).toEqual([...new Array<number>(20).fill(0), Math.log(2)]);
    expect(treatmentFit(twoStage, values).problem).toBe(
      'the test still fails with no value winsorised: one step more would leave all values equal, and after the logarithm too',
    );
  });

  it('leaves as it is what passes, is constant or too few', () => {
    const left = 'left as it is: it passes the test';
    expect(treatmentFit(twoStage, column(1, 2, 3))).toMatchObject({ outcome: left, problem: null });
    expect(treatmentFit(twoStage, column(7, 7, 7, 7))).toMatchObject({ outcome: left, problem: null });
    expect(treated(twoStage, column(0, NONE, 1e300))).toEqual([0, null, 1e300]);
    expect(treatmentFit(twoStage, column(NONE)).problem).toBe('no value is observed');
    expect(treated(twoStage, column(NONE))).toEqual([null]);
  });

  it('leaves as it is what has no logarithm within the range of doubles', () => {
    const values = column(...new Array<number>(20).fill(-1.7e308), 1.7e308);
    expect(treated(twoStage, values)).toEqual(plain(values));
    expect(treatmentFit(twoStage, values)).toMatchObject({
      outcome: 'left as it is',
      problem:
        'the test still fails with no value winsorised: one step more would leave all values equal, and the values lie too far apart to compute with',
    });
  });

  it('is the logarithm alone with `most: 0`', () => {
    const values = [...upTo(10), 100];
    expect(treated(twoStage, column(...values), { most: 0 })).toEqual(values.map(Math.log));
  });

  it('refuses a shift of nothing', () => {
    expect(twoStage.problem?.({ add: 0, share: 0 })).toBe('`add` or `share` must be above zero');
  });

  it('prints its rule', () => {
    const options = { most: 1, skewness: 2, kurtosis: 3.5, add: 1, share: 0, tail: 'auto' };
    expect(twoStage.rule(options)).toBe(
      'at most 1 value at the skewed end brought in to the next, until skewness within ±2 or kurtosis at most 3.5; ' +
        'where that fails, logarithm of the distance from the least value, or the greatest where the low tail is the long one, plus 1',
    );
  });
});
