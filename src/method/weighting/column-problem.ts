import { observed } from '../../stats/observed.ts';
import { pearson } from '../../stats/correlation.ts';

/** Why the inputs have no correlations with anything, or null: too few values, or no two that differ. */
export function columnProblem(inputs: readonly Float64Array[]): string | null {
  for (const [index, column] of inputs.entries()) {
    if (observed(column).length < 3) return `input ${index + 1} has fewer than three observed values`;
    if (pearson(column, column) === null) return `all observed values of input ${index + 1} are equal`;
  }
  return null;
}
