import { describe, expect, it } from 'vitest';
import { choose } from '../../../src/method/aggregation/choose.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

const options = { threshold: 5 };

describe('choose', () => {
  it('takes current conflict from an intensity of 5, otherwise 0.7 x projected (INFORM Risk; worked by hand)', () => {
    // The intensity is test and choice at once. 0.7 x 8 = 5.6, 0.7 x 4 = 2.8.
    const intensity = column(7, 5, 4.9, 0);
    const projected = column(5.6, 5.6, 5.6, 2.8);
    expect(applied(choose, [intensity, intensity, projected], { options })).toEqual([7, 5, 5.6, 2.8]);
  });

  it('does not need the input that it does not choose', () => {
    const test = column(9, 9, 1, 1);
    expect(applied(choose, [test, column(1, NONE, 1, NONE), column(NONE, 2, NONE, 2)], { options })).toEqual([
      1,
      null,
      null,
      2,
    ]);
    expect(choose.missing).toBe('skip');
  });

  it('is missing where the test is', () => {
    expect(applied(choose, [column(NONE), column(1), column(2)], { options })).toEqual([null]);
  });

  it('reaches a threshold that it equals on paper, and knows negative ones', () => {
    const chosen = (value: number, threshold: number) =>
      applied(choose, [column(value), column(1), column(0)], { options: { threshold } })[0];
    expect(chosen(0.7 + 0.1, 0.8)).toBe(1);
    expect(chosen(0.7999, 0.8)).toBe(0);
    expect(chosen(-5, -4)).toBe(0);
    expect(chosen(0, 0)).toBe(1);
    expect(chosen(1e-300, 0)).toBe(1);
    expect(chosen(-1e300, 1e300)).toBe(0);
  });

  it('asks for its threshold, and names its inputs', () => {
    expect(choose.problem?.({})).toBe('choose needs `threshold`');
    expect(choose.problem?.({ threshold: 0 })).toBeNull();
    expect(choose.roles).toEqual(['test', 'atLeast', 'below']);
  });

  it('prints what is taken where', () => {
    expect(ruleOf(choose, ['A', 'B', 'C'], { options })).toBe('B where A is at least 5, otherwise C');
  });
});
