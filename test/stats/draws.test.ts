import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../../src/robustness/random.ts';
import { gamma } from '../../src/stats/gamma.ts';
import { normal } from '../../src/stats/normal.ts';
import { triangular } from '../../src/stats/triangular.ts';

const DRAWS = 40_000;

function moments(draw: (uniform: () => number) => number): { mean: number; variance: number; min: number } {
  const uniform = stream(11, 0);
  const values = Array.from({ length: DRAWS }, () => draw(uniform));
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS;
  return { mean, variance, min: Math.min(...values) };
}

describe('normal', () => {
  it('gives 0.6745 (the third quartile is at z = 0.6745) for no angle and the radius of that quartile', () => {
    // Box and Muller: sqrt(-2 ln(1 - u)) cos(2 pi v); with v = 0 the cosine is 1, and u = 1 - exp(-z^2 / 2).
    const numbers = [1 - Math.exp(-(0.6745 ** 2) / 2), 0];
    expect(normal(() => numbers.shift() as number)).toBeCloseTo(0.6745, 12);
  });

  it('is finite at the ends of the numbers it is given', () => {
    expect(normal(() => 0)).toBe(0);
    expect(Number.isFinite(normal(() => 1 - 2 ** -53))).toBe(true);
  });

  it('has the mean 0 and the variance 1', () => {
    const { mean, variance } = moments(normal);
    expect(Math.abs(mean)).toBeLessThan(0.025);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});

describe('gamma', () => {
  // Mean and variance of a gamma number of scale 1 are its shape (Marsaglia and Tsang, 2000).
  it.each([0.3, 1, 2.5, 40])('of shape %s has that mean and that variance', (shape) => {
    const { mean, variance, min } = moments((uniform) => gamma(shape, uniform));
    expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / DRAWS));
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.12);
    expect(min).toBeGreaterThan(0);
  });

  it('draws again where the first number is refused', () => {
    // x = -5 makes (1 + c x)^3 negative for shape 1; the second normal number is 0 and is accepted at once.
    const far = 1 - Math.exp(-12.5);
    const numbers = [far, 0.5, 0, 0, 0.5];
    expect(gamma(1, () => numbers.shift() as number)).toBeCloseTo(2 / 3, 12);
  });
});

describe('triangular', () => {
  // By hand, of 0, 1, 4: below the mode lie 1/4 of it, (x - 0)^2 / (4 * 1) = 1/16 at 0.5, (4 - x)^2 / 12 = 1/3 at 2.
  it('gives 0.5 at 1/16, the mode 1 at 1/4 and 2 at 2/3 of 0, 1, 4', () => {
    expect(triangular(1 / 16, 0, 1, 4)).toBeCloseTo(0.5, 12);
    expect(triangular(1 / 4, 0, 1, 4)).toBeCloseTo(1, 12);
    expect(triangular(2 / 3, 0, 1, 4)).toBeCloseTo(2, 12);
  });

  it('stays within its ends, and grows with the share', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, number, number, share, share, (a, b, c, first, second) => {
        const [low, mode, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const [less, more] = [Math.min(first, second), Math.max(first, second)];
        const slack = 1e-9 * (1 + Math.abs(low) + Math.abs(high));
        expect(triangular(less, low, mode, high)).toBeGreaterThanOrEqual(low - slack);
        expect(triangular(more, low, mode, high)).toBeLessThanOrEqual(high + slack);
        expect(triangular(less, low, mode, high)).toBeLessThanOrEqual(triangular(more, low, mode, high) + slack);
      }),
    );
  });

  it('is the mode where there is no width', () => {
    expect(triangular(0.3, 2, 2, 2)).toBe(2);
  });
});
