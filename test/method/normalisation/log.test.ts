import { describe, expect, it } from 'vitest';
import { log } from '../../../src/method/normalisation/log.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('log', () => {
  it('has lg 1000 = 3, lb 8 = 3 and ln e = 1 (ISO 80000-2: decimal, binary, natural)', () => {
    expect(applied(log, [column(1000, 1, 0.01)], { options: { base: 'decimal' } })).toEqual([3, 0, -2]);
    expect(applied(log, [column(8, 1, 0.25)], { options: { base: 'binary' } })).toEqual([3, 0, -2]);
    expect(applied(log, [column(Math.E, 1)])).toEqual([1, 0]);
  });

  it('has ln 2 = 0.6931471805599453 (OEIS A002162)', () => {
    expect(applied(log, [column(2)])[0]).toBeCloseTo(0.6931471805599453, 15);
  });

  it('is missing for zero, for what is below, and for missing', () => {
    expect(applied(log, [column(0, -0, -1, -1e300, NONE)])).toEqual([null, null, null, null, null]);
    expect(log.domain?.({})).toBe('positive');
  });

  it('knows the ends of the range of numbers, and equal values', () => {
    const result = applied(log, [column(1e300, 1e-300, 7, 7)], { options: { base: 'decimal' } });
    expect(result[0]).toBeCloseTo(300, 10);
    expect(result[1]).toBeCloseTo(-300, 10);
    expect(result[2]).toBe(result[3]);
  });

  it('prints its base', () => {
    expect(ruleOf(log, ['A'])).toBe('natural logarithm of A');
    expect(ruleOf(log, ['A'], { options: { base: 'binary' } })).toBe('binary logarithm of A');
  });
});
