import { describe, expect, it } from 'vitest';
import { power } from '../../../src/method/normalisation/power.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

const raised = (exponent: number, ...values: number[]) =>
  applied(power, [column(...values)], { options: { exponent } });

describe('power', () => {
  it('gives squares and square roots (OEIS A000290: 0, 1, 4, 9, 16, 25)', () => {
    expect(raised(2, 0, 1, 2, 3, 4, 5, 5, NONE)).toEqual([0, 1, 4, 9, 16, 25, 25, null]);
    expect(raised(0.5, 0, 1, 4, 9, 16, 25)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('takes any number where the exponent is odd and above zero, since the order is kept', () => {
    expect(raised(3, -2, -1, 0, 2)).toEqual([-8, -1, 0, 8]);
    expect(raised(1, -2)).toEqual([-2]);
    expect(power.domain?.({ exponent: 3 })).toBe('any');
  });

  it('is missing below zero for other exponents, which would turn the order of part of the values round', () => {
    expect(raised(2, -2, 2)).toEqual([null, 4]);
    expect(raised(2.5, -4, 4)).toEqual([null, 32]);
    expect(power.domain?.({ exponent: 0.5 })).toBe('non-negative');
  });

  it('is missing at zero and below for exponents below zero', () => {
    expect(raised(-1, -2, 0, 0.5, 4)).toEqual([null, null, 2, 0.25]);
    expect(raised(-3, -2, 2)).toEqual([null, 0.125]);
    expect(power.domain?.({ exponent: -1 })).toBe('positive');
  });

  it('is missing where the power is beyond the range of numbers', () => {
    expect(raised(2, 1e300, 1e-300)).toEqual([null, 0]);
    expect(raised(-2, 1e300, 1e-300)).toEqual([0, null]);
  });

  it('asks for its exponent', () => {
    expect(power.problem?.({})).toBe('power needs `exponent`');
    expect(power.problem?.({ exponent: 2 })).toBeNull();
  });

  it('prints its exponent', () => {
    expect(ruleOf(power, ['A'], { options: { exponent: 0.5 } })).toBe('A to the power of 0.5');
  });
});
