import { OPERATIONS } from '../method/operations.ts';
import type { Fit, Operation } from '../method/types.ts';
import { roundHalfAway } from '../stats/round.ts';
import type { Plan, PlanStep } from '../types.ts';
import type { Slice } from './panel.ts';

/** What each fitted step took from the data, by node and period. */
export type Fits = ReadonlyMap<string, Fit>;

export interface Run {
  /** Indicator columns, then one column per node; NaN marks a missing value. */
  columns: readonly Float64Array[];
  fits: Fits;
}

/** How a run may differ from plain scoring. */
export interface RunOptions {
  /** Fits from an earlier run: nothing is fitted again, so single rows can be put through the same bounds. */
  fits?: Fits;
  /**
   * Columns of the run with all indicators, where one is left out on purpose: a node that is missing there
   * stays missing, any other goes on with whatever inputs it has left.
   */
  whole?: readonly Float64Array[];
  /** Rows whose values bounds may be taken from; all rows unless given. */
  mayFit?: (row: number) => boolean;
}

/**
 * Runs a plan over columns of indicator values. The one place where an index is computed: scores,
 * bounds, reference values and examples all pass through here.
 *
 * @param used one column per indicator of the plan, after imputation
 * @param slices the rows of each period, in order
 */
export function run(
  plan: Plan,
  used: readonly Float64Array[],
  slices: readonly Slice[],
  options: RunOptions = {},
): Run {
  const columns = [...used];
  const fits = new Map(options.fits ?? []);
  for (const step of plan.steps) {
    const inputs = step.inputs.map((column) => columns[column] as Float64Array);
    const output = new Float64Array(inputs[0]?.length ?? 0);
    const referable = step.referenceSet === null ? inputs : inputs.map((column) => masked(column, options.mayFit));
    for (const slice of slices) output.set(runSlice(step, { inputs, referable }, slice, fits), slice.start);
    columns[step.output] = finish(step, inputs, output, options.whole?.[step.output]);
  }
  return { columns, fits };
}

/** The key under which a step's fit for a period is kept. */
export function fitKey(node: string, period: string): string {
  return `${node}\n${period}`;
}

/** A column without the rows that bounds may not be taken from. */
function masked(column: Float64Array, mayFit: RunOptions['mayFit']): Float64Array {
  return mayFit === undefined ? column : column.map((value, row) => (mayFit(row) ? value : Number.NaN));
}

/** The inputs of a step, and the same as far as bounds may be taken from them. */
interface StepInputs {
  inputs: readonly Float64Array[];
  referable: readonly Float64Array[];
}

function runSlice(
  step: PlanStep,
  { inputs, referable }: StepInputs,
  slice: Slice,
  fits: Map<string, Fit>,
): Float64Array {
  const operation = OPERATIONS.get(step.method) as Operation;
  const rows = inputs.map((column) => column.subarray(slice.start, slice.end));
  const fit = fitOf(operation, step, referable, slice, fits);
  if (fit !== null && fit.problem !== null) return new Float64Array(slice.end - slice.start).fill(Number.NaN);
  return operation.apply(rows, { weights: step.weights, options: step.options, fit, reverse: step.reverse });
}

function fitOf(
  operation: Operation,
  step: PlanStep,
  inputs: readonly Float64Array[],
  slice: Slice,
  fits: Map<string, Fit>,
): Fit | null {
  if (operation.fit === undefined) return null;
  const key = fitKey(step.node, slice.period);
  const known = fits.get(key);
  if (known !== undefined) return known;
  const range = referenceRange(step, slice, inputs[0]?.length ?? 0);
  const fit = operation.fit(
    inputs.map((column) => column.subarray(...range)),
    step.options,
  );
  fits.set(key, fit);
  return fit;
}

/** The rows a bound may be taken from. Periods are in order, so each reference set is one run of rows. */
function referenceRange(step: PlanStep, slice: Slice, rows: number): [number, number] {
  const ranges = { period: [slice.start, slice.end], 'up-to-period': [0, slice.end], panel: [0, rows] } as const;
  return [...ranges[step.referenceSet ?? 'period']];
}

/** Applies the missing rule and the rounding of a node. Negative zero becomes zero. */
function finish(
  step: PlanStep,
  inputs: readonly Float64Array[],
  output: Float64Array,
  whole: Float64Array | undefined,
): Float64Array {
  return output.map((value, row) => {
    const enough = whole === undefined ? countPresent(inputs, row) >= step.requiredInputs : !Number.isNaN(whole[row]);
    if (!enough || !Number.isFinite(value)) return Number.NaN;
    return step.round === null ? value + 0 : roundHalfAway(value, step.round);
  });
}

/** How many of the inputs are there in one row. */
export function countPresent(inputs: readonly Float64Array[], row: number): number {
  return inputs.reduce((count, column) => count + (Number.isNaN(column[row]) ? 0 : 1), 0);
}
