import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/stats/solve.ts';

describe('solve', () => {
  it('gives 2, 3, -1 for the example of elimination of Wikipedia (Gaussian elimination)', () => {
    const found = solve(
      [
        [2, 1, -1],
        [-3, -1, 2],
        [-2, 1, 2],
      ],
      [8, -11, -3],
    );
    [2, 3, -1].forEach((value, index) => {
      expect(found?.[index]).toBeCloseTo(value, 12);
    });
  });

  it('exchanges rows where the diagonal is zero: y = 3, x = 5', () => {
    expect(
      solve(
        [
          [0, 1],
          [1, 0],
        ],
        [3, 5],
      ),
    ).toEqual([5, 3]);
  });

  it('has no answer where the equations say the same twice', () => {
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
    expect(solve([[0]], [1])).toBeNull();
    // What is left of the second row is rounding beside the largest entry, however small the others are.
    expect(
      solve(
        [
          [1, 1e-6],
          [1, 1e-6 + 1e-15],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });

  it('gives back what was multiplied, and does not write into its arguments', () => {
    const entry = fc.integer({ min: -9, max: 9 });
    const square = fc.integer({ min: 1, max: 5 }).chain((n) => {
      const row = fc.array(entry, { minLength: n, maxLength: n });
      return fc.tuple(fc.array(row, { minLength: n, maxLength: n }), row);
    });
    fc.assert(
      fc.property(square, ([matrix, x]) => {
        // Large on the diagonal, so that there is one solution.
        const regular = matrix.map((row, i) => row.map((value, j) => (i === j ? value + 100 : value)));
        const before = structuredClone(regular);
        const right = regular.map((row) => row.reduce((sum, value, j) => sum + value * (x[j] as number), 0));
        const found = solve(regular, right);
        expect(regular).toEqual(before);
        for (const [index, value] of x.entries()) expect(found?.[index]).toBeCloseTo(value, 9);
      }),
    );
  });
});
