import { describe, expect, it } from 'vitest';
import { shiftedLog } from '../../../src/method/treatment/shifted-log.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { defaultsOf } from '../../helpers/method.ts';
import { treated, treatmentFit } from '../../helpers/treatment.ts';

describe('shiftedLog', () => {
  it('gives ln(x − min + 1): 0, ln 2, ln 4 for -3, -2, 0 (JRC COIN Tool; COINr, log_CT_orig)', () => {
    expect(treated(shiftedLog, column(-3, NONE, 0, -2))).toEqual([0, null, Math.log(4), Math.log(2)]);
  });

  it('gives ln(x − min + 0.01 × range): ln 1 and ln 101 for 0 and 100 (COINr, log_CT)', () => {
    expect(treated(shiftedLog, column(0, 100), { add: 0, share: 0.01 })).toEqual([0, Math.log(101)]);
    const low = treated(shiftedLog, column(0, 50, 100), { add: 0, share: 0.01, tail: 'low' });
    expect(low).toEqual([-Math.log(101), -Math.log(51), 0]);
  });

  it('draws in a low tail by its mirror image: −ln(max − x + 1), order kept', () => {
    expect(treated(shiftedLog, column(-3, -1, 0), { tail: 'low' })).toEqual([-Math.log(4), -Math.log(2), 0]);
    expect(Object.is(treated(shiftedLog, column(-3, 0), { tail: 'low' })[1], 0)).toBe(true);
  });

  it('finds the long tail by the sign of the skewness; symmetric values are taken as a high tail', () => {
    const auto = { tail: 'auto' };
    expect(treated(shiftedLog, column(0, 0, 1), auto)).toEqual([0, 0, Math.log(2)]);
    expect(treated(shiftedLog, column(0, 1, 1), auto)).toEqual([-Math.log(2), 0, 0]);
    expect(treated(shiftedLog, column(0, 1, 2), auto)).toEqual([0, Math.log(2), Math.log(3)]);
    expect(treated(shiftedLog, column(0, 1), auto)).toEqual([0, Math.log(2)]);
  });

  it('records its constants, and skewness before and after', () => {
    const { numbers, outcome, problem } = treatmentFit(shiftedLog, column(2, 11, 101), { share: 0.01, add: 0.01 });
    expect(numbers).toMatchObject({ low: 2, high: 101, tail: 1 });
    expect(numbers['shift']).toBeCloseTo(1, 12);
    // ln 1, ln 10, ln 100 are evenly spaced.
    expect(numbers['skewnessAfter']).toBeCloseTo(0, 10);
    expect([outcome, problem]).toEqual(['logarithm of the distance from the least value', null]);
    expect(treatmentFit(shiftedLog, column(2, 3), { tail: 'low' })).toMatchObject({
      numbers: { tail: -1 },
      outcome: 'logarithm of the distance from the greatest value',
    });
  });

  it('counts values beyond those it looked at as the least or the greatest of them', () => {
    const fit = treatmentFit(shiftedLog, column(0, 3));
    expect(plain(shiftedLog.apply(column(-9, 9), fit, defaultsOf(shiftedLog)))).toEqual([0, Math.log(4)]);
  });

  it('says so where the size of the values lets nothing be computed, and leaves them as they are', () => {
    const far = column(-1.7e308, 1.7e308);
    expect(treatmentFit(shiftedLog, far).problem).toBe('the values lie too far apart to compute with');
    expect(treated(shiftedLog, far)).toEqual([...far]);
    const near = column(1e-300, 2e-300);
    expect(treatmentFit(shiftedLog, near).problem).toBe('the values lie too close together to compute with');
    expect(treated(shiftedLog, near)).toEqual([...near]);
    expect(treatmentFit(shiftedLog, near, { add: 0, share: 0.01 }).problem).toBeNull();
    expect(treatmentFit(shiftedLog, column(5, 5), { add: 0, share: 0.01 }).problem).toBe(
      'the values lie too close together to compute with',
    );
    expect(treatmentFit(shiftedLog, column(NONE)).problem).toBe('no value is observed');
  });

  it('takes very large and equal values', () => {
    expect(treated(shiftedLog, column(0, 1e300))).toEqual([0, Math.log(1e300)]);
    expect(treated(shiftedLog, column(5, 5))).toEqual([0, 0]);
  });

  it('needs a shift above zero', () => {
    expect(shiftedLog.problem?.({ add: 0, share: 0 })).toBe('`add` or `share` must be above zero');
    expect(shiftedLog.problem?.({ add: 1, share: 0 })).toBeNull();
    expect(shiftedLog.problem?.({ add: 0, share: 0.01 })).toBeNull();
  });

  it('prints its rule', () => {
    expect(shiftedLog.rule({ add: 1, share: 0, tail: 'high' })).toBe(
      'logarithm of the distance from the least value, plus 1',
    );
    expect(shiftedLog.rule({ add: 0, share: 0.01, tail: 'low' })).toBe(
      'logarithm of the distance from the greatest value, plus 0.01 × the range',
    );
    expect(shiftedLog.rule({ add: 1, share: 0.01, tail: 'auto' })).toBe(
      'logarithm of the distance from the least value, or the greatest where the low tail is the long one, plus 1 and 0.01 × the range',
    );
  });
});
