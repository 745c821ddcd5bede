import { describe, expect, it } from 'vitest';
import { observed } from '../../src/stats/observed.ts';

describe('observed', () => {
  it('leaves out what is missing and keeps zero, in the order it had', () => {
    expect([...observed(Float64Array.of(Number.NaN, 0, 3, Number.NaN, -1))]).toEqual([0, 3, -1]);
  });

  it('is a copy: writing to it does not touch the column', () => {
    const column = Float64Array.of(1, 2);
    observed(column)[0] = 99;
    expect([...column]).toEqual([1, 2]);
  });

  it('may be empty', () => {
    expect([...observed(Float64Array.of(Number.NaN))]).toEqual([]);
  });
});
