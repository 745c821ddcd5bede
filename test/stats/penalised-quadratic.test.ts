import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimiseQuadratic, type PenalisedQuadratic } from '../../src/stats/penalised-quadratic.ts';
import { solve } from '../../src/stats/solve.ts';

const SIGNS = [-1, 0, 1];

function valueOf({ matrix, linear, threshold }: PenalisedQuadratic, at: ArrayLike<number>): number {
  let value = 0;
  for (const [j, row] of matrix.entries()) {
    value -= linear[j]! * at[j]!;
    for (const [k, entry] of row.entries()) value += 0.5 * entry * at[j]! * at[k]!;
    if (j > 0) value += threshold * Math.abs(at[j]!);
  }
  return value;
}

/** All ways to give each coordinate but the first a sign or zero. */
function signsOf(size: number): number[][] {
  if (size === 1) return [[1]];
  return signsOf(size - 1).flatMap((before) => SIGNS.map((sign) => [...before, sign]));
}

/** The least by trying every pattern of signs: among what each pattern's equations give, the lowest value. */
function byPatterns(problem: PenalisedQuadratic): number[] {
  const { matrix, linear, threshold } = problem;
  const tried = signsOf(linear.length).flatMap((signs) => {
    const moving = [...signs.keys()].filter((j) => signs[j] !== 0);
    const rows = moving.map((j) => moving.map((k) => matrix[j]![k]!));
    const right = moving.map((j) => linear[j]! - (j === 0 ? 0 : threshold * signs[j]!));
    const solution = solve(rows, right)!;
    return [signs.map((sign, j) => (sign === 0 ? 0 : solution[moving.indexOf(j)]!))];
  });
  return tried.reduce((best, at) => (valueOf(problem, at) < valueOf(problem, best) ? at : best));
}

const vector = (size: number) => fc.array(fc.integer({ min: -20, max: 20 }), { minLength: size, maxLength: size });

/** AᵀA + I, so that there is one least; the first coordinate and up to three that cost. */
const problems = fc.integer({ min: 1, max: 4 }).chain((size) =>
  fc
    .record({
      a: fc.array(vector(size), { minLength: size, maxLength: size }),
      linear: vector(size),
      threshold: fc.constantFrom(0, 0.5, 1, 4, 30),
      start: vector(size),
    })
    .map(({ a, linear, threshold, start }) => ({
      problem: {
        matrix: a.map((_, j) =>
          Float64Array.from(a, (__, k) => a.reduce((sum, row) => sum + (row[j]! * row[k]!) / 16, j === k ? 1 : 0)),
        ),
        linear: Float64Array.from(linear),
        threshold,
      },
      start: Float64Array.from(start),
    })),
);

describe('minimiseQuadratic', () => {
  it('finds the least that trying every pattern of signs finds, from anywhere', () => {
    fc.assert(
      fc.property(problems, ({ problem, start }) => {
        const expected = byPatterns(problem);
        const before = start.slice();
        const found = minimiseQuadratic(problem, start);
        for (const [j, value] of expected.entries()) expect(found[j]).toBeCloseTo(value, 8);
        expect(start).toEqual(before);
      }),
    );
  });

  it('takes a threshold off, and leaves at zero what is within it; the first is free (by hand)', () => {
    const matrix = [
      Float64Array.of(1, 0, 0, 0),
      Float64Array.of(0, 2, 0, 0),
      Float64Array.of(0, 0, 1, 0),
      Float64Array.of(0, 0, 0, 1),
    ];
    const problem = { matrix, linear: Float64Array.of(0.5, 5, -3, 0.9), threshold: 1 };
    expect([...minimiseQuadratic(problem, new Float64Array(4))].map((value) => value + 0)).toEqual([0.5, 2, -2, 0]);
  });

  it('finds one of many leasts where two coordinates say the same', () => {
    // ½(x + y)² − 3(x + y) + |x| + |y|: any x, y not below zero with x + y = 2.
    const same = [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 1), Float64Array.of(0, 1, 1)];
    const found = minimiseQuadratic(
      { matrix: same, linear: Float64Array.of(0, 3, 3), threshold: 1 },
      Float64Array.of(0, 0.5, 0.25),
    );
    expect(found[1]! + found[2]!).toBeCloseTo(2, 11);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
  });

  it('ends after so many sweeps where there is no least', () => {
    // −½(x − y)² along one way, so that each sweep goes further.
    const matrix = [Float64Array.of(1, -2), Float64Array.of(-2, 1)];
    const found = minimiseQuadratic({ matrix, linear: Float64Array.of(1, 1), threshold: 0 }, new Float64Array(2));
    expect(found).toHaveLength(2);
  });
});
