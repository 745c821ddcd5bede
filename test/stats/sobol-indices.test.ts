import { describe, expect, it } from 'vitest';
import { designOf } from '../../src/robustness/sobol-rows.ts';
import { sobolIndices, type SobolRuns } from '../../src/stats/sobol-indices.ts';

/** Runs the design of Saltelli (2010) for a function of the unit cube. */
function runsOf(factors: number, count: number, f: (point: readonly number[]) => number, seed = 1): SobolRuns {
  const design = designOf(factors, seed);
  const [a, b] = [new Float64Array(factors), new Float64Array(factors)];
  const values = Array.from({ length: count }, (_, row) => {
    design(row, a, b);
    const mixed = Array.from(a, (_coordinate, factor) =>
      f([...a].map((own, at) => (at === factor ? (b[at] as number) : own))),
    );
    return [f([...a]), f([...b]), ...mixed];
  });
  return { values: Float64Array.from(values.flat()), factors };
}

/**
 * Ishigami and Homma (1990): sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1, each x from -π to π. With a = 7 and b = 0.1
 * V1 = (1 + b π⁴ / 5)² / 2, V2 = a² / 8, V13 = 8 b² π⁸ / 225 and all others are 0 (Saltelli, Chan and Scott,
 * Sensitivity Analysis, 2000).
 */
function ishigami(point: readonly number[]): number {
  const [x1, x2, x3] = point.map((u) => Math.PI * (2 * u - 1)) as [number, number, number];
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}
const V1 = (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2;
const V2 = 49 / 8;
const V13 = (8 * 0.01 * Math.PI ** 8) / 225;
const V = V1 + V2 + V13;
const EXACT = [
  { first: V1 / V, total: (V1 + V13) / V },
  { first: V2 / V, total: V2 / V },
  { first: 0, total: V13 / V },
];

/** The largest error of any index. */
function error(count: number, seed: number): number {
  const indices = sobolIndices(runsOf(3, count, ishigami, seed)) ?? [];
  return Math.max(
    ...EXACT.flatMap(({ first, total }, at) => [
      Math.abs((indices[at]?.first ?? Number.NaN) - first),
      Math.abs((indices[at]?.total ?? Number.NaN) - total),
    ]),
  );
}

describe('sobolIndices', () => {
  it('knows the Ishigami function: 0.314, 0.442, 0 and 0.558, 0.442, 0.244, whatever the seed', () => {
    expect(EXACT.map(({ first }) => Number(first.toFixed(3)))).toEqual([0.314, 0.442, 0]);
    expect(EXACT.map(({ total }) => Number(total.toFixed(3)))).toEqual([0.558, 0.442, 0.244]);
    for (const seed of [1, 2, 3, 4, 5]) {
      expect(error(1024, seed)).toBeLessThan(0.03);
      expect(error(4096, seed)).toBeLessThan(0.01);
    }
  });

  it('shares the variance of a sum among its terms: 1 : 4 : 9 for x1 + 2 x2 + 3 x3, by hand', () => {
    const indices = sobolIndices(runsOf(3, 2048, ([a = 0, b = 0, c = 0]) => a + 2 * b + 3 * c)) ?? [];
    for (const [at, share] of [1 / 14, 4 / 14, 9 / 14].entries()) {
      expect(Math.abs((indices[at]?.first ?? 0) - share)).toBeLessThan(0.005);
      expect(Math.abs((indices[at]?.total ?? 0) - share)).toBeLessThan(0.005);
    }
  });

  it('does not depend on the mean of the outcome, which plain estimators do', () => {
    const plain = sobolIndices(runsOf(3, 256, ishigami)) ?? [];
    const moved = sobolIndices(runsOf(3, 256, (point) => ishigami(point) + 1e6)) ?? [];
    for (const [at, { first, total }] of plain.entries()) {
      expect(moved[at]?.first).toBeCloseTo(first, 6);
      expect(moved[at]?.total).toBeCloseTo(total, 6);
    }
  });

  it('is null where nothing varies, noise of binary arithmetic included', () => {
    expect(sobolIndices(runsOf(2, 64, () => 3))).toBeNull();
    expect(sobolIndices(runsOf(2, 64, () => 0))).toBeNull();
    expect(sobolIndices(runsOf(2, 64, ([a = 0]) => 1e9 + (a > 0.5 ? 1e-7 : 0)))).toBeNull();
  });

  it('uses the rows it is given, repeats included', () => {
    const runs = runsOf(2, 8, ([a = 0, b = 0]) => a + a * b);
    const twice = { values: Float64Array.from([...runs.values, ...runs.values]), factors: 2 };
    const all = sobolIndices(runs, Uint32Array.from([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7]));
    for (const [at, one] of (sobolIndices(twice) ?? []).entries()) {
      expect(all?.[at]?.first).toBeCloseTo(one.first, 12);
      expect(all?.[at]?.total).toBeCloseTo(one.total, 12);
    }
  });
});
