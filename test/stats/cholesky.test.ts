import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskySolve } from '../../src/stats/cholesky.ts';
import { solve } from '../../src/stats/solve.ts';

const rowsOf = (rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row));

/** AᵀA + I for a square A of small numbers: positive definite, and its least eigenvalue is 1 or more. */
const definite = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    matrix: fc
      .array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      })
      .map((a) => a.map((_, j) => a.map((__, k) => a.reduce((sum, row) => sum + row[j]! * row[k]!, j === k ? 1 : 0)))),
    right: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size, maxLength: size }),
  }),
);

describe('choleskySolve', () => {
  it('solves two equations (by hand): 4x + 2y = 2, 2x + 5y = -3 hold for x = 1, y = -1', () => {
    const solution = choleskySolve(
      rowsOf([
        [4, 2],
        [2, 5],
      ]),
      Float64Array.of(2, -3),
    )!;
    expect(solution[0]).toBeCloseTo(1, 14);
    expect(solution[1]).toBeCloseTo(-1, 14);
  });

  it('gives what solve gives, and leaves matrix and right side as they are', () => {
    fc.assert(
      fc.property(definite, ({ matrix, right }) => {
        const [rows, given] = [rowsOf(matrix), Float64Array.from(right)];
        const solution = choleskySolve(rows, given)!;
        const expected = solve(matrix, right)!;
        for (const [at, value] of expected.entries()) {
          expect(Math.abs(solution[at]! - value)).toBeLessThanOrEqual(1e-8 * Math.max(1, ...expected.map(Math.abs)));
        }
        expect(rows).toEqual(rowsOf(matrix));
        expect([...given]).toEqual(right);
      }),
    );
  });

  it('reads nothing above the diagonal', () => {
    const solution = choleskySolve(
      rowsOf([
        [4, Number.NaN],
        [2, 5],
      ]),
      Float64Array.of(2, -3),
    )!;
    expect(solution[1]).toBeCloseTo(-1, 14);
  });

  it('gives null where a column repeats another, where a diagonal is not above zero, and for NaN', () => {
    expect(
      choleskySolve(
        rowsOf([
          [1, 1],
          [1, 1],
        ]),
        Float64Array.of(1, 1),
      ),
    ).toBeNull();
    expect(
      choleskySolve(
        rowsOf([
          [1, 2],
          [2, 1],
        ]),
        Float64Array.of(1, 1),
      ),
    ).toBeNull();
    expect(choleskySolve(rowsOf([[0]]), Float64Array.of(1))).toBeNull();
    expect(choleskySolve(rowsOf([[Number.NaN]]), Float64Array.of(1))).toBeNull();
    expect(
      choleskySolve(
        rowsOf([
          [1, 0],
          [Number.NaN, 1],
        ]),
        Float64Array.of(1, 1),
      ),
    ).toBeNull();
  });

  it('has nothing to say of no equations', () => {
    expect(choleskySolve([], new Float64Array())).toEqual(new Float64Array());
  });
});
