import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream, streamOf } from '../../src/robustness/random.ts';

function first(seed: number, index: number, count: number): number[] {
  const uniform = stream(seed, index);
  return Array.from({ length: count }, uniform);
}

describe('stream', () => {
  it('depends on seed and index alone', () => {
    const integer = fc.maxSafeInteger();
    fc.assert(
      fc.property(integer, fc.nat(), (seed, index) => {
        expect(first(seed, index, 5)).toEqual(first(seed, index, 5));
        expect(first(seed, index, 5)).not.toEqual(first(seed, index + 1, 5));
        expect(first(seed, index, 5)).not.toEqual(first(seed + 1 > seed ? seed + 1 : seed - 1, index, 5));
      }),
    );
  });

  it('tells apart seeds that agree in their last 32 bits', () => {
    expect(first(1, 0, 3)).not.toEqual(first(1 + 2 ** 32, 0, 3));
    expect(first(-1, 0, 3)).not.toEqual(first(2 ** 32 - 1, 0, 3));
  });

  // The mean of 20,000 uniform numbers has a standard deviation of sqrt(1/12/20000) = 0.002: five of them are 0.01.
  it('begins neighbouring streams with numbers that have the mean and the spread of uniform ones', () => {
    for (const place of [0, 1, 5]) {
      const numbers = Array.from({ length: 20_000 }, (_, index) => first(7, index, place + 1)[place] as number);
      const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
      const square = numbers.reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / numbers.length;
      expect(Math.abs(square - 1 / 12)).toBeLessThan(0.005);
      const next = numbers
        .slice(1)
        .reduce((sum, value, at) => sum + (value - 0.5) * ((numbers[at] as number) - 0.5), 0);
      // Neighbours are not correlated: 20,000 products of variance 1/144 give a standard deviation of 12 for the sum.
      expect(Math.abs(next)).toBeLessThan(60);
    }
  });

  it('stays from 0 up to, not including, 1', () => {
    for (const value of first(3, 3, 10_000)) expect(value >= 0 && value < 1).toBe(true);
  });
});

describe('streamOf', () => {
  it('gives other numbers for other numbers, however near', () => {
    expect(streamOf(0.5)()).not.toBe(streamOf(0.5 + 2 ** -53)());
    expect(streamOf(0)()).toBe(streamOf(0)());
  });
});
