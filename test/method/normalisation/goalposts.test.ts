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

  it('refuses posts and targets that have no span', () => {
    expect(goalposts.problem?.({ low: 0, high: 1 })).toContain('needs `lower` and `upper`');
    expect(goalposts.problem?.({ lower: 1, low: 0, high: 1 })).toContain('needs `lower` and `upper`');
    expect(goalposts.problem?.({ lower: 5, upper: 5, low: 0, high: 1 })).toContain('must differ');
    expect(goalposts.problem?.({ ...LIFE, low: 1, high: 1 })).toContain('must differ');
    expect(goalposts.problem?.({ ...LIFE, low: 0, high: 1 })).toBeNull();
  });

  it('prints its posts, its target and whether it cuts off', () => {
    expect(ruleOf(goalposts, ['A'], { options: LIFE })).toBe('A between the fixed posts 20 and 85, on 0 to 1');
    expect(ruleOf(goalposts, ['A'], { options: { ...LIFE, truncate: false } })).toBe(
      'A between the fixed posts 20 and 85, on 0 to 1, not cut off at the posts',
    );
  });
});
