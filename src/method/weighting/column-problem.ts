import { observed } from '../../stats/observed.ts';
import { pearson } from '../../stats/correlation.ts';
import type { FittedWeights } from '../types.ts';
import { unfitted } from './shares.ts';

/** No weights, because an input has no correlation with anything: too few values, or no two that differ. Else null. */
export function withoutCorrelation(inputs: readonly Float64Array[]): FittedWeights | null {
  const problem = columnProblem(inputs);
  return problem === null ? null : { ...unfitted(inputs.length, problem), indistinct: true };
}

function columnProblem(inputs: readonly Float64Array[]): string | null {
  for (const [index, column] of inputs.entries()) {
    if (observed(column).length < 3) return `input ${index + 1} has fewer than three observed values`;
    if (pearson(column, column) === null) return `all observed values of input ${index + 1} are equal`;
  }
  return null;
}
