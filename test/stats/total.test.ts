import { describe, expect, it } from 'vitest';
import { total } from '../../src/stats/total.ts';

describe('total', () => {
  it('keeps what plain addition loses', () => {
    expect(total(Float64Array.of(1e16, 1, -1e16))).toBe(1);
    expect(total(new Float64Array(10).fill(0.1))).toBe(1);
  });

  it('does not depend on the order of its values', () => {
    const values = Float64Array.from({ length: 100 }, (_, index) => Math.sin(index) * 10 ** (index % 7));
    expect(total(values.toReversed())).toBe(total(values));
  });

  it('is 0 for none', () => {
    expect(total(new Float64Array())).toBe(0);
  });
});
