import { describe, expect, it } from 'vitest';
import { sorted } from '../../src/stats/sorted.ts';

describe('sorted', () => {
  it('orders by size, not by text', () => {
    expect([...sorted(Float64Array.of(10, 9, -2, 100))]).toEqual([-2, 9, 10, 100]);
  });

  it('leaves its input as it was', () => {
    const values = Float64Array.of(2, 1);
    expect([...sorted(values)]).toEqual([1, 2]);
    expect([...values]).toEqual([2, 1]);
  });
});
