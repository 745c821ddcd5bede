import { describe, expect, it } from 'vitest';
import { meanOf, medianOf } from '../../../src/method/imputation/centre.ts';
import { column } from '../../helpers/columns.ts';

describe('meanOf and medianOf', () => {
  it('give 42 and 45 for 4, 36, 45, 50, 75 (Wikipedia, Mean)', () => {
    expect(meanOf(column(75, 4, 36, 45, 50))).toBe(42);
    expect(medianOf(column(75, 4, 36, 45, 50))).toBe(45);
  });

  it('are NaN for no values', () => {
    expect(meanOf(column())).toBeNaN();
    expect(medianOf(column())).toBeNaN();
  });

  it('keep within the range of doubles, whose sum would leave it', () => {
    expect(meanOf(column(1.7e308, 1.7e308, 1.7e308))).toBe(1.7e308);
    expect(medianOf(column(1.6e308, 1.6e308))).toBe(1.6e308);
    expect(meanOf(column(-1.6e308, 1.6e308))).toBe(0);
    expect(meanOf(column(-1.6e308, -1.6e308, 0, 0))).toBe(-0.8e308);
    expect(meanOf(column(1e-300, 3e-300))).toBe(2e-300);
  });

  it('never lie outside the values', () => {
    for (const value of [0.1, 0.7, 1 / 3, 5e-324]) {
      expect(meanOf(new Float64Array(11).fill(value))).toBe(value);
      expect(medianOf(column(value, value))).toBe(value);
    }
  });
});
