import { describe, expect, it } from 'vitest';
import { scaleOf, standardised } from '../../../src/robustness/fit/standardise.ts';
import { trainable } from './made-up.ts';

describe('scaleOf', () => {
  it('is the mean and the population standard deviation (by hand)', () => {
    expect(scaleOf(Float64Array.of(1, 3, 5, 7))).toEqual({ centre: 4, deviation: Math.sqrt(5) });
  });

  it('has no deviation where values differ in their last digits alone, and none without a row', () => {
    expect(scaleOf(Float64Array.of(0.3, 0.1 + 0.2, 0.3)).deviation).toBe(0);
    expect(scaleOf(Float64Array.of(7, 7)).deviation).toBe(0);
    expect(scaleOf(Float64Array.of(0, 0))).toEqual({ centre: 0, deviation: 0 });
    expect(scaleOf(new Float64Array())).toEqual({ centre: 0, deviation: 0 });
  });
});

describe('standardised', () => {
  it('gives columns of mean 0 and deviation 1, a constant zeros, and every row the weight 1', () => {
    const rows = trainable(1, 20);
    const flat = { ...rows, columns: [...rows.columns, new Float64Array(20).fill(5)] };
    const { columns, events, weights } = standardised(flat);
    for (const column of columns.slice(0, 3)) {
      const { centre, deviation } = scaleOf(column);
      expect(centre).toBeCloseTo(0, 12);
      expect(deviation).toBeCloseTo(1, 12);
    }
    expect(columns[3]).toEqual(new Float64Array(20));
    expect(events).toBe(rows.events);
    expect(weights).toEqual(new Float64Array(20).fill(1));
  });

  it('takes other scales where they are given', () => {
    const { columns } = standardised({ ...trainable(1, 2, ['x']), columns: [Float64Array.of(1, 5)] }, [
      { centre: 1, deviation: 2 },
    ]);
    expect([...columns[0]!]).toEqual([0, 2]);
  });
});
