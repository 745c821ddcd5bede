import { describe, expect, it } from 'vitest';
import { sharedRows } from '../../src/stats/shared-rows.ts';

describe('sharedRows', () => {
  it('keeps the rows where both are present', () => {
    const x = Float64Array.of(1, Number.NaN, 3, 4, Number.NaN);
    const y = Float64Array.of(10, 20, Number.NaN, 40, Number.NaN);
    expect(sharedRows(x, y)).toEqual({ x: Float64Array.of(1, 4), y: Float64Array.of(10, 40) });
  });
});
