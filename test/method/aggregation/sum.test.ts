import { describe, expect, it } from 'vitest';
import { sum } from '../../../src/method/aggregation/sum.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('sum', () => {
  it('adds inputs times coefficients', () => {
    // 2 * 1 + 3 * 10 - 1 * 5 = 27; 2 * 0 + 3 * 1 - 1 * 7 = -4
    expect(applied(sum, [column(1, 0), column(10, 1), column(5, 7)], { weights: [2, 3, -1] })).toEqual([27, -4]);
  });

  it('gives the totals that Minority Rights Group International printed', () => {
    // A/2 + B*1.25 + C*2 + D*10 + E/6 + F/6 - G - H - I + J*0.625, figures of the publisher's country pages as quoted
    // in frameworks/mrg-put.yaml: Somalia 2021 (printed 23.010), Iraq 2018 (20.927), Syria 2021 (29.435).
    const inputs = [
      column(4, 5, 5), // A
      column(2, 2, 2), // B
      column(1, 1, 1), // C
      column(0.2469, 0.1363, 0.8056), // D
      column(8.3, 9.6, 9.7), // E
      column(10, 9.6, 9.9), // F
      column(-1.797, -1.01, -1.934), // G
      column(-2.519, -2.278, -2.731), // H
      column(-2.3, -1.701, -2.072), // I
      column(7, 7, 7), // J
    ];
    const weights = [0.5, 1.25, 2, 10, 1 / 6, 1 / 6, -1, -1, -1, 0.625];
    const totals = applied(sum, inputs, { weights }) as [number, number, number];
    for (const [row, printed] of [23.01, 20.927, 29.435].entries()) {
      expect(Math.abs((totals[row] as number) - printed)).toBeLessThanOrEqual(0.0005 + 1e-9);
    }
  });

  it('leaves missing inputs out and is missing where all are', () => {
    expect(applied(sum, [column(1, NONE), column(NONE, NONE)])).toEqual([1, null]);
  });

  it('splits into its coefficients', () => {
    const context = { weights: [2, -1], options: {}, fit: null, reverse: false };
    expect(sum.split?.([5, 6], context)).toEqual({ factors: [2, -1], constant: 0 });
  });

  it('prints its terms with their signs', () => {
    expect(ruleOf(sum, ['A', 'B', 'G'], { weights: [0.5, 1, -1] })).toBe('0.5 × A + B − G');
  });
});
