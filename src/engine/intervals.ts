import { OPERATIONS } from '../method/operations.ts';
import type { Plan, PlanStep } from '../types.ts';
import type { Slice } from './panel.ts';
import { runStep } from './run.ts';
import type { Fits } from './step-fit.ts';

/** The two ends of every column of a plan. */
export interface Intervals {
  low: Float64Array[];
  high: Float64Array[];
}

/**
 * Runs a plan over intervals in place of values. A step with one input, or with inputs of which each has a role, is
 * tried at every combination of their ends; an aggregation rises with each input, but for those with a negative
 * coefficient. For steps that neither rise nor fall throughout (a product of negative numbers) values in between can
 * lie outside.
 *
 * @param first one end of every indicator column
 * @param second the other; where both are the same, so is what comes of them
 */
export function intervals(
  plan: Plan,
  first: readonly Float64Array[],
  second: readonly Float64Array[],
  slices: readonly Slice[],
  fits: Fits,
): Intervals {
  const low = first.map((column, index) => pick([column, second[index] as Float64Array], Math.min));
  const high = first.map((column, index) => pick([column, second[index] as Float64Array], Math.max));
  for (const step of plan.steps) {
    const outputs = corners(step).map((isHigh) => {
      const inputs = step.inputs.map((input, index) => (isHigh[index] === true ? high : low)[input] as Float64Array);
      return runStep(step, inputs, slices, new Map(fits), {});
    });
    low[step.output] = pick(outputs, Math.min);
    high[step.output] = pick(outputs, Math.max);
  }
  return { low, high };
}

/** Which ends of its inputs a step has to be tried at: true for the upper. */
function corners({ method, inputs, weights }: PlanStep): boolean[][] {
  if (OPERATIONS.get(method)?.inputs !== 'many') return combinations(inputs);
  const rising = weights.map((weight) => weight >= 0);
  return [rising.map((up) => !up), rising];
}

/** Every combination of ends; an input that stands in two places has one value. */
function combinations(inputs: readonly number[]): boolean[][] {
  const different = [...new Set(inputs)];
  return Array.from({ length: 2 ** different.length }, (_, number) =>
    inputs.map((input) => ((number >> different.indexOf(input)) & 1) === 1),
  );
}

/** The least or greatest of several columns, row by row; where one is missing, so is the result. */
function pick(columns: readonly Float64Array[], choose: (a: number, b: number) => number): Float64Array {
  const [head = new Float64Array(), ...rest] = columns;
  return rest.reduce((found, column) => found.map((value, row) => choose(value, column[row] as number)), head);
}
