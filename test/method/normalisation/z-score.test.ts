import { describe, expect, it } from 'vitest';
import { zScore } from '../../../src/method/normalisation/z-score.ts';
import { applied, applyTo, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';

// Wikipedia, Standard deviation: mean 5, population standard deviation 2.
const GRADES = column(2, 4, 4, 4, 5, 5, 7, 9);

describe('zScore', () => {
  it('gives (x - 5) / 2 for 2, 4, 4, 4, 5, 5, 7, 9 as a population (Wikipedia, Standard deviation)', () => {
    expect(applied(zScore, [GRADES], { options: { deviation: 'population' } })).toEqual([
      -1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2,
    ]);
  });

  it('divides by the square root of 32/7 as a sample, which is the default', () => {
    const result = applied(zScore, [GRADES]) as number[];
    for (const [row, grade] of GRADES.entries()) expect(result[row]).toBeCloseTo((grade - 5) / Math.sqrt(32 / 7), 12);
  });

  it('turns round', () => {
    expect(applied(zScore, [GRADES], { options: { deviation: 'population' }, reverse: true })).toEqual(
      [1.5, 0.5, 0.5, 0.5, 0, 0, -1, -2].map((value) => value + 0),
    );
  });

  it('puts the result on a chosen mean and deviation: 9 is 50 + 20 * 2 = 90', () => {
    const options = { deviation: 'population', mean: 50, sd: 20 };
    expect(applied(zScore, [GRADES], { options })).toEqual([20, 40, 40, 40, 50, 50, 70, 90]);
    expect(applied(zScore, [GRADES], { options, reverse: true })).toEqual([80, 60, 60, 60, 50, 50, 30, 10]);
  });

  it('leaves missing values out of mean and deviation', () => {
    // Of 1 and 3 the mean is 2 and the population deviation 1.
    expect(applied(zScore, [column(1, NONE, 3)], { options: { deviation: 'population' } })).toEqual([-1, null, 1]);
  });

  it('records what it fitted', () => {
    const options = { deviation: 'population' };
    expect(contextFor(zScore, [GRADES], { options }).fit).toMatchObject({ numbers: { mean: 5, sd: 2 }, problem: null });
  });

  it('says so where nothing can be told apart', () => {
    const problemOf = (values: Float64Array, deviation: string) =>
      contextFor(zScore, [values], { options: { deviation } }).fit?.problem;
    expect(problemOf(column(7, 7, 7), 'sample')).toBe('all observed values are equal');
    expect(problemOf(column(0, 0), 'population')).toBe('all observed values are equal');
    expect(problemOf(column(7), 'population')).toBe('all observed values are equal');
    expect(problemOf(column(7), 'sample')).toBe('fewer than two values are observed');
    expect(problemOf(column(NONE), 'population')).toBe('fewer than two values are observed');
  });

  it('sees that equal decimals are equal, whatever the sum of them is in binary', () => {
    for (const value of [0.1, 1 / 3, 43.7, 1e9 + 0.1, -2.3]) {
      expect(contextFor(zScore, [new Float64Array(11).fill(value)]).fit?.problem).toBe('all observed values are equal');
    }
  });

  it('does not take a small spread around a large mean for none', () => {
    // Populations counted in persons: a billion, and one more.
    expect(contextFor(zScore, [column(1e9, 1e9 + 1)]).fit?.problem).toBeNull();
  });

  it('without a fit takes values as they are', () => {
    const context = { ...contextFor(zScore, [column(0, 1)]), fit: null };
    expect(plain(applyTo(zScore, [column(-1, 2)], context))).toEqual([-1, 2]);
  });

  it('prints its deviation, its target and its direction', () => {
    expect(ruleOf(zScore, ['A'])).toBe(
      'A in sample standard deviations from its mean, on mean 0, standard deviation 1',
    );
    expect(ruleOf(zScore, ['A'], { options: { mean: 50, sd: 20 }, reverse: true })).toBe(
      'A in sample standard deviations from its mean, on mean 50, standard deviation 20, reversed',
    );
  });
});
