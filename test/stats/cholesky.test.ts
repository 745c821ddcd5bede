import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskySolve } from '../../src/stats/cholesky.ts';

const column = (...values: number[]): Float64Array => Float64Array.from(values);

describe("equations solved by Cholesky's factors", () => {
  it('are solved as by hand', () => {
    // 4x + 2y = 8 and 2x + 5y = 12: x = 1, y = 2.
    expect([...(choleskySolve([column(4, 2), column(2, 5)], column(8, 12)) ?? [])]).toEqual([1, 2]);
  });

  it('are refused where the matrix is not positive definite', () => {
    expect(choleskySolve([column(1, 2), column(2, 4)], column(1, 1))).toBeNull();
    expect(choleskySolve([column(Number.NaN)], column(1))).toBeNull();
  });

  it('give back what the matrix makes of a solution', () => {
    const entry = fc.integer({ min: -5, max: 5 });
    const three = fc.array(entry, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(three, { minLength: 3, maxLength: 3 }), three, (rows, wanted) => {
        // A matrix times itself turned round, plus the identity, is positive definite.
        const matrix = rows.map((a, i) =>
          Float64Array.from(rows, (b, j) =>
            a.reduce((sum, value, k) => sum + value * (b[k] as number), i === j ? 1 : 0),
          ),
        );
        const right = Float64Array.from(matrix, (row) =>
          row.reduce((sum, value, k) => sum + value * (wanted[k] as number), 0),
        );
        const solution = choleskySolve(matrix, right);
        for (const [at, value] of wanted.entries()) expect(solution?.[at]).toBeCloseTo(value, 6);
      }),
    );
  });
});
