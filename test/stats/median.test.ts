import { describe, expect, it } from 'vitest';
import { median } from '../../src/stats/median.ts';

describe('median', () => {
  it('gives 6 for the odd list 1, 3, 3, 6, 7, 8, 9 (Wikipedia, Median)', () => {
    expect(median(Float64Array.of(9, 1, 3, 8, 3, 6, 7))).toBe(6);
  });

  it('gives 4.5 for the even list 1, 2, 3, 4, 5, 6, 8, 9 (Wikipedia, Median)', () => {
    expect(median(Float64Array.of(9, 8, 6, 5, 4, 3, 2, 1))).toBe(4.5);
  });

  it('orders as numbers, not as text: of 9, 10, 100 the middle is 10', () => {
    expect(median(Float64Array.of(100, 9, 10))).toBe(10);
  });

  it('takes one value as it is, and is null for none', () => {
    expect(median(Float64Array.of(-3))).toBe(-3);
    expect(median(new Float64Array())).toBeNull();
  });

  it('leaves its input in the order it had', () => {
    const values = Float64Array.of(3, 1, 2);
    median(values);
    expect([...values]).toEqual([3, 1, 2]);
  });
});
