import { describe, expect, it } from 'vitest';
import { fixedValue } from '../../../src/method/imputation/fixed-value.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled } from '../../helpers/imputation.ts';

describe('fixedValue', () => {
  it('gives every missing cell the value of the definition: 2.5 in 1, -, -, 0', () => {
    expect(filled(fixedValue, column(1, NONE, NONE, 0), { options: { value: 2.5 } })).toEqual([1, 2.5, 2.5, 0]);
    expect(filled(fixedValue, column(NONE), { options: { value: -1e300 } })).toEqual([-1e300]);
  });

  it('marks what it filled as imputed, and says with what', () => {
    expect(fixedValue.status).toBe('imputed');
    expect(fixedValue.fixedValue?.({ value: 0 })).toBe(0);
  });

  it('has to be told the value', () => {
    expect(fixedValue.problem?.({})).toBe('fixed-value needs `value`');
    expect(fixedValue.problem?.({ value: 0 })).toBeNull();
  });

  it('prints its rule', () => {
    expect(fixedValue.rule({ value: -0.5 })).toBe('counted as -0.5');
  });
});
