import { solve } from '../../src/stats/solve.ts';
import type { Written } from './logistic-rows.ts';

const STEPS = 60;

/**
 * Maximum likelihood of a logistic regression by plain Newton steps, written apart from the code under test: intercept,
 * then a coefficient per column. Null where it does not arrive, as with separated rows.
 */
export function newton({ rows, events, weights }: Written): number[] | null {
  const wide = rows.map((row) => [1, ...row]);
  let at: number[] = wide[0]!.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const chances = wide.map((row) => 1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * at[j]!, 0))));
    const over = (of: (row: number) => number) => wide.reduce((sum, _, row) => sum + weights[row]! * of(row), 0);
    const slopes = at.map((_, j) => over((row) => wide[row]![j]! * (events[row]! - chances[row]!)));
    const curvatures = at.map((_, j) =>
      at.map((__, k) => over((row) => wide[row]![j]! * wide[row]![k]! * chances[row]! * (1 - chances[row]!))),
    );
    const move = solve(curvatures, slopes);
    if (!move?.every((value) => Math.abs(value) < 50)) return null;
    at = at.map((value, j) => value + move[j]!);
    if (Math.max(...move.map(Math.abs)) < 1e-11) return at;
  }
  return null;
}
