import { describe, expect, it } from 'vitest';
import { standardised } from '../../src/stats/standardised.ts';

describe('standardised', () => {
  it('gives -1, 0, 1 for 10, 20, 30: mean 20, sample standard deviation 10', () => {
    const z = [...(standardised(Float64Array.of(30, 10, 20)) as Float64Array)];
    expect(z.map((value) => Math.round(value * 1e12) / 1e12 + 0)).toEqual([-1, 0, 1]);
  });

  it('tells a billion from a billion and one, but not what differs in the thirteenth digit', () => {
    expect(standardised(Float64Array.of(1e9, 1e9 + 1))).not.toBeNull();
    expect(standardised(Float64Array.of(1, 1 + 1e-13))).toBeNull();
    expect(standardised(new Float64Array())).toBeNull();
  });
});
