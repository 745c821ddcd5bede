import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principalComponents } from '../../src/stats/principal-components.ts';

const close = (found: readonly number[], expected: readonly number[], digits = 12) => {
  expect(found.length).toBe(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, digits);
};

describe('principalComponents', () => {
  it('gives explained variance and loadings of USArrests (R documentation, prcomp; James et al., ISLR, section 10.4)', () => {
    // Correlations of murder, assault, urban population, rape in 50 states, as R prints them.
    const correlations = [
      [1, 0.8018733, 0.06957262, 0.5635788],
      [0.8018733, 1, 0.2588717, 0.6652412],
      [0.06957262, 0.2588717, 1, 0.4113412],
      [0.5635788, 0.6652412, 0.4113412, 1],
    ];
    const { values, vectors } = principalComponents(correlations);
    close(values.map(Math.sqrt), [1.5748783, 0.9948694, 0.5971291, 0.4164494], 6);
    close(
      values.map((value) => value / 4),
      [0.62006, 0.24744, 0.08914, 0.04336],
      5,
    );
    close(vectors[0] as number[], [0.5358995, 0.5831836, 0.2781909, 0.5434321], 6);
    // R prints this one as (0.4182, 0.1880, -0.8728, -0.1673), whose sum is negative.
    close(vectors[1] as number[], [-0.4181809, -0.1879856, 0.8728062, 0.1673186], 6);
  });

  it('gives 2 + √2, 2, 2 - √2 for the second difference matrix (by hand, characteristic polynomial)', () => {
    const { values, vectors } = principalComponents([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ]);
    close(values, [2 + Math.SQRT2, 2, 2 - Math.SQRT2]);
    // (1, -√2, 1)/2 adds up to 0.29, so it stays; (1, 0, -1)/√2 adds up to zero, so its first entry decides.
    close(vectors[0] as number[], [0.5, -Math.SQRT1_2, 0.5]);
    close(vectors[1] as number[], [Math.SQRT1_2, 0, -Math.SQRT1_2]);
    close(vectors[2] as number[], [0.5, Math.SQRT1_2, 0.5]);
  });

  it('gives 1 + r and 1 - r for two columns, equal loadings (by hand)', () => {
    const { values, vectors } = principalComponents([
      [1, -0.6],
      [-0.6, 1],
    ]);
    close(values, [1.6, 0.4]);
    close(vectors[0] as number[], [Math.SQRT1_2, -Math.SQRT1_2]);
    close(vectors[1] as number[], [Math.SQRT1_2, Math.SQRT1_2]);
  });

  it('leaves a diagonal matrix alone but for the order, of no column and of one too', () => {
    expect(principalComponents([])).toEqual({ values: [], vectors: [] });
    expect(principalComponents([[3]])).toEqual({ values: [3], vectors: [[1]] });
    expect(
      principalComponents([
        [1, 0],
        [0, 4],
      ]).values,
    ).toEqual([4, 1]);
    expect(
      principalComponents([
        [0, 0],
        [0, 0],
      ]).values,
    ).toEqual([0, 0]);
  });

  it('finds values below zero, which gaps can bring about', () => {
    // Correlations 0.9, 0.9, -0.9 that no complete data can have: values 1.9 twice, and -0.8 for the rest of the trace.
    const { values } = principalComponents([
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ]);
    close(values, [1.9, 1.9, -0.8]);
  });

  const symmetric = fc.integer({ min: 1, max: 8 }).chain((n) =>
    fc
      .array(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      })
      .map((rows) =>
        rows.map((row, i) => row.map((value, j) => (i <= j ? value : ((rows[j] as number[])[i] as number)) / 10)),
      ),
  );

  it('has values that descend and add up to the trace, vectors orthonormal, A v = value v, sums not negative', () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = principalComponents(matrix);
        const dot = (a: readonly number[], b: readonly number[]) =>
          a.reduce((total, value, at) => total + value * (b[at] as number), 0);
        const trace = matrix.reduce((total, row, at) => total + (row[at] as number), 0);
        expect(
          dot(
            values,
            values.map(() => 1),
          ),
        ).toBeCloseTo(trace, 9);
        for (const [i, vector] of vectors.entries()) {
          if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1] as number);
          for (const [j, other] of vectors.entries()) expect(dot(vector, other)).toBeCloseTo(i === j ? 1 : 0, 9);
          close(
            matrix.map((row) => dot(row, vector)),
            vector.map((entry) => entry * (values[i] as number)),
            8,
          );
          expect(
            dot(
              vector,
              vector.map(() => 1),
            ),
          ).toBeGreaterThanOrEqual(-1e-11);
        }
      }),
    );
  });

  it('does not write into its matrix', () => {
    const matrix = [
      [1, 0.5],
      [0.5, 1],
    ];
    principalComponents(matrix);
    expect(matrix).toEqual([
      [1, 0.5],
      [0.5, 1],
    ]);
  });

  it('keeps the trace of 100 columns', () => {
    const matrix = Array.from({ length: 100 }, (_, i) =>
      Array.from({ length: 100 }, (_entry, j) => 0.9 ** Math.abs(i - j)),
    );
    expect(principalComponents(matrix).values.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
  });
});
