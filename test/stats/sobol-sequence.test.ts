import { describe, expect, it } from 'vitest';
import { SOBOL_DIMENSIONS, sobolSequence } from '../../src/stats/sobol-sequence.ts';

function points(dimensions: number, count: number, shift = Array.from({ length: dimensions }, () => 0)): number[][] {
  const fill = sobolSequence(dimensions, shift);
  return Array.from({ length: count }, (_, index) => {
    const point = new Float64Array(dimensions);
    fill(index, point);
    return [...point];
  });
}

describe('sobolSequence', () => {
  it('begins as it is published (SciPy, documentation of scipy.stats.qmc.Sobol, not scrambled, two dimensions)', () => {
    expect(points(2, 8)).toEqual([
      [0, 0],
      [0.5, 0.5],
      [0.75, 0.25],
      [0.25, 0.75],
      [0.375, 0.375],
      [0.875, 0.875],
      [0.625, 0.125],
      [0.125, 0.625],
    ]);
  });

  it('goes on as printed in three dimensions (SciLua, documentation of sci.qrng, with the numbers of Joe and Kuo)', () => {
    expect(points(3, 10).slice(2)).toEqual([
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  it.each([[false], [true]])('puts one of 256 points into each 256th of every dimension, shifted: %s', (isShifted) => {
    const shift = Array.from({ length: SOBOL_DIMENSIONS }, (_, at) => (isShifted ? (at * 2654435761) | 0 : 0));
    const all = points(SOBOL_DIMENSIONS, 256, shift);
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension += 1) {
      const cells = new Set(all.map((point) => Math.floor((point[dimension] as number) * 256)));
      expect(cells.size).toBe(256);
    }
  });

  it('gives no two dimensions the same points', () => {
    const all = points(SOBOL_DIMENSIONS, 512);
    const columns = new Set(
      Array.from({ length: SOBOL_DIMENSIONS }, (_, dimension) => all.map((point) => point[dimension]).join()),
    );
    expect(columns.size).toBe(SOBOL_DIMENSIONS);
  });

  it('puts 4 of 256 points into each 8 × 8 cell of the first two dimensions, which are a (0, 2)-sequence', () => {
    const cells = new Map<string, number>();
    for (const [x = 0, y = 0] of points(2, 256)) {
      const cell = `${Math.floor(x * 8)} ${Math.floor(y * 8)}`;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    expect([...cells.values()]).toEqual(Array.from({ length: 64 }, () => 4));
  });
});
