import { describe, expect, it } from 'vitest';
import { goalposts } from '../../../src/method/normalisation/goalposts.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

// UNDP, Human Development Report, technical notes: life expectancy at birth between the posts 20 and 85 years.
const LIFE = { lower: 20, upper: 85 };

describe('goalposts', () => {
  it('gives the exact fractions of the health dimension of the HDI', () => {
    // (46 - 20) / 65 = 26/65 = 2/5; (71.4 - 20) / 65 = 514/650 = 257/325; (59 - 20) / 65 = 39/65 = 3/5
    const [a, b, c] = applied(goalposts, [column(46, 71.4, 59)], { options: LIFE });
    expect(a).toBe(2 / 5);
    expect(b).toBeCloseTo(257 / 325, 14);
    expect(c).toBe(3 / 5);
  });

  it('gives the schooling dimension with the posts 0 and 18, 0 and 15', () => {
    // UNDP technical notes: 9 expected years of 18 is 1/2; 6 mean years of 15 is 2/5.
    expect(applied(goalposts, [column(9)], { options: { lower: 0, upper: 18 } })).toEqual([0.5]);
    expect(applied(goalposts, [column(6)], { options: { lower: 0, upper: 15 } })).toEqual([0.4]);
  });

  it('takes the posts to the ends of the target and cuts off beyond them', () => {
    expect(applied(goalposts, [column(20, 85, 10, 90, NONE)], { options: LIFE })).toEqual([0, 1, 0, 1, null]);
  });

  it('goes on beyond the posts where the framework says so', () => {
    // (7 - 20) / 65 = -1/5; (98 - 20) / 65 = 6/5
    const result = applied(goalposts, [column(7, 98)], { options: { ...LIFE, truncate: false } });
    expect(result[0]).toBeCloseTo(-0.2, 14);
    expect(result[1]).toBeCloseTo(1.2, 14);
  });

  it('turns round where the lower post is the larger number', () => {
    // Access of 10 is 0 points, of 0 is 100, of 4 is 60.
    const options = { lower: 10, upper: 0, low: 0, high: 100 };
    expect(applied(goalposts, [column(10, 0, 4, 11, -1)], { options })).toEqual([0, 100, 60, 0, 100]);
  });

  it('gives the income index 0.5506 for 3,829 dollars between 100 and 75,000 (UNDP, HDR 2020, technical notes)', () => {
    const options = { lower: 100, upper: 75000, scale: 'log' };
    const [index, least, most] = applied(goalposts, [column(3829, 100, 75000)], { options });
    expect(index).toBeCloseTo(0.5506, 4);
    expect([least, most]).toEqual([0, 1]);
  });

  it('counts ratios on a log scale: 10 is half way from 1 to 100, on 0 to 10 it is 5', () => {
    const options = { lower: 1, upper: 100, scale: 'log', high: 10 };
    expect(applied(goalposts, [column(10, 10, NONE)], { options })).toEqual([5, 5, null]);
    expect(applied(goalposts, [column(1e300, 1e-300)], { options })).toEqual([10, 0]);
    // Turned round by its posts: 1 is 10 points, 100 is none.
    expect(applied(goalposts, [column(1, 100)], { options: { ...options, lower: 100, upper: 1 } })).toEqual([10, 0]);
  });

  it('takes zero and less to the smaller post of a log scale, or leaves them missing where it does not cut off', () => {
    const options = { lower: 1, upper: 100, scale: 'log' };
    expect(applied(goalposts, [column(0, -5)], { options })).toEqual([0, 0]);
    expect(applied(goalposts, [column(0, -5)], { options: { ...options, lower: 100, upper: 1 } })).toEqual([1, 1]);
    const open = { ...options, truncate: false };
    expect(applied(goalposts, [column(0, -5, 10)], { options: open })).toEqual([null, null, 0.5]);
    // 10 000 is twice as far from 1 as 100 is, in powers of ten.
    expect(applied(goalposts, [column(10000)], { options: open })[0]).toBeCloseTo(2, 14);
  });

  it('declares for which values it has a result', () => {
    expect(goalposts.domain?.({ scale: 'log', truncate: false })).toBe('positive');
    expect(goalposts.domain?.({ scale: 'log', truncate: true })).toBe('any');
    expect(goalposts.domain?.({ scale: 'linear', truncate: false })).toBe('any');
  });

  it('refuses posts of zero or less on a log scale, and posts whose logarithms are the same', () => {
    const of = (lower: number, upper: number) => goalposts.problem?.({ lower, upper, scale: 'log', low: 0, high: 1 });
    expect(of(0, 5)).toContain('above zero');
    expect(of(5, -1)).toContain('above zero');
    expect(of(1e300, 1e300 * (1 + 2 ** -52))).toContain('must differ');
    expect(of(1, 5)).toBeNull();
  });

  it('refuses posts and targets that have no span', () => {
    expect(goalposts.problem?.({ low: 0, high: 1 })).toContain('needs `lower` and `upper`');
    expect(goalposts.problem?.({ lower: 1, low: 0, high: 1 })).toContain('needs `lower` and `upper`');
    expect(goalposts.problem?.({ lower: 5, upper: 5, low: 0, high: 1 })).toContain('must differ');
    expect(goalposts.problem?.({ ...LIFE, low: 1, high: 1 })).toContain('must differ');
    expect(goalposts.problem?.({ ...LIFE, low: 0, high: 1 })).toBeNull();
  });

  it('prints that the scale is of logarithms', () => {
    expect(ruleOf(goalposts, ['A'], { options: { lower: 100, upper: 75000, scale: 'log' } })).toBe(
      'A between the fixed posts 100 and 75000 on a log scale, on 0 to 1',
    );
  });

  it('prints its posts, its target and whether it cuts off', () => {
    expect(ruleOf(goalposts, ['A'], { options: LIFE })).toBe('A between the fixed posts 20 and 85, on 0 to 1');
    expect(ruleOf(goalposts, ['A'], { options: { ...LIFE, truncate: false } })).toBe(
      'A between the fixed posts 20 and 85, on 0 to 1, not cut off at the posts',
    );
  });

  it('refuses posts whose distance is beyond the range of numbers', () => {
    expect(goalposts.problem?.({ lower: -1e308, upper: 1e308, low: 0, high: 1, scale: 'linear' })).toContain(
      'too far apart',
    );
  });
});
