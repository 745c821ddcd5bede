import { describe, expect, it } from 'vitest';
import { log } from '../../../src/method/treatment/log.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { treated, treatmentFit } from '../../helpers/treatment.ts';

describe('log', () => {
  it('gives 0, 1 and 2 for 1, e and e² (definition of the natural logarithm)', () => {
    const found = treated(log, column(Math.E ** 2, 1, NONE, Math.E)) as number[];
    expect(found[0]).toBeCloseTo(2, 14);
    expect(found.slice(1)).toEqual([0, null, 1]);
  });

  it('leaves a column with a zero or a negative value as it is, and says so', () => {
    for (const least of [0, -1]) {
      expect(treated(log, column(1, 2, least))).toEqual([1, 2, least]);
      expect(treatmentFit(log, column(1, 2, least))).toMatchObject({
        outcome: 'left as it is',
        problem: 'a value that is zero or negative has no logarithm',
      });
    }
  });

  it('takes skewness out of 1, 10, 100: before by hand, after none', () => {
    // Mean 37, d = −36, −27, 63: Σd² = 5994, s² = 2997; Σd³ = −46656 − 19683 + 250047 = 183708; G1 = 3/2 × Σd³/s³.
    const fit = treatmentFit(log, column(1, 10, 100));
    expect(fit.numbers['skewnessBefore']).toBeCloseTo((1.5 * 183708) / 2997 ** 1.5, 12);
    expect(fit.numbers['skewnessAfter']).toBeCloseTo(0, 12);
    expect(fit).toMatchObject({ numbers: { low: 1 }, outcome: 'natural logarithm', problem: null });
  });

  it('has no result for a value that is not positive, which it did not look at', () => {
    const fit = treatmentFit(log, column(1, 8));
    expect(plain(log.apply(column(0, -5, 0.5, 1, 64), fit, {}))).toEqual([null, null, Math.log(0.5), 0, Math.log(64)]);
  });

  it('takes the largest, the smallest and equal numbers', () => {
    expect(treated(log, column(1e300, 1e-300))).toEqual([Math.log(1e300), Math.log(1e-300)]);
    expect(treated(log, column(1, 1))).toEqual([0, 0]);
    expect(treatmentFit(log, column(7, 7)).problem).toBeNull();
  });

  it('cannot do anything with no values', () => {
    expect(treatmentFit(log, column(NONE)).problem).toBe('no value is observed');
    expect(treated(log, column(NONE))).toEqual([null]);
  });

  it('prints its rule', () => {
    expect(log.rule({})).toBe('natural logarithm');
  });
});
