import { describe, expect, it } from 'vitest';
import { count } from '../../../src/method/aggregation/count.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

// Deprivations of four persons in four dimensions.
const DEPRIVED = [column(0, 0, 1, 0), column(0, 1, 1, 1), column(0, 0, 1, 0), column(0, 1, 1, 0)];

describe('count', () => {
  it('gives the deprivation counts 0, 2, 4, 1 (Alkire and Foster, 2011, Journal of Public Economics 95)', () => {
    expect(applied(count, DEPRIVED, { options: { atLeast: 1 } })).toEqual([0, 2, 4, 1]);
  });

  it('gives them as shares of the four dimensions: 0, 1/2, 1, 1/4', () => {
    expect(applied(count, DEPRIVED, { options: { atLeast: 1, share: true } })).toEqual([0, 0.5, 1, 0.25]);
  });

  it('counts among those present', () => {
    const inputs = [column(5, NONE, NONE), column(1, 7, NONE), column(NONE, 5, NONE)];
    expect(applied(count, inputs, { options: { atLeast: 5 } })).toEqual([1, 2, null]);
    expect(applied(count, inputs, { options: { atLeast: 5, share: true } })).toEqual([0.5, 1, null]);
  });

  it('is missing where an input is, unless the framework says otherwise: absent is not below', () => {
    expect(count.missing).toBe('propagate');
  });

  it('reaches a value that it equals on paper, and knows zero, negative values and any size', () => {
    const inputs = [column(0.7 + 0.1), column(0.7999), column(-1e300), column(1e300), column(0)];
    expect(applied(count, inputs, { options: { atLeast: 0.8 } })).toEqual([2]);
    expect(applied(count, inputs, { options: { atLeast: 0 } })).toEqual([4]);
    expect(applied(count, [column(-2), column(1e-300)], { options: { atLeast: -3 } })).toEqual([2]);
  });

  it('asks for its value', () => {
    expect(count.problem?.({})).toBe('count needs `atLeast`');
    expect(count.problem?.({ atLeast: 0 })).toBeNull();
  });

  it('prints its value and whether it is a share', () => {
    expect(ruleOf(count, ['A', 'B'], { options: { atLeast: 5 } })).toBe('number of A, B at or above 5');
    expect(ruleOf(count, ['A', 'B'], { options: { atLeast: 5, share: true } })).toBe('share of A, B at or above 5');
  });
});
