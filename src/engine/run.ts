import { OPERATIONS } from '../method/operations.ts';
import type { Operation, StepContext } from '../method/types.ts';
import { roundHalfAway } from '../stats/round.ts';
import type { Plan, PlanStep } from '../types.ts';
import type { Slice } from './panel.ts';
import { declaredReference, referable, referenceRange } from './reference-rows.ts';
import { contextOf, type Fits, fitKey, fitStep, isFitted, problemOf, type StepFit } from './step-fit.ts';

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
  mayFit?: ((row: number) => boolean) | undefined;
  /** Ids of the units, by row, for steps that look for one of them. */
  units?: readonly string[];
  /** The rows are not those that the fits are of: none of them is met among these as itself. */
  strangers?: boolean;
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
    columns[step.output] = runStep(step, inputs, slices, fits, options);
  }
  return { columns, fits };
}

/** One step of a plan over all periods. What it takes from the data and is not yet among the fits is added to them. */
export function runStep(
  step: PlanStep,
  inputs: readonly Float64Array[],
  slices: readonly Slice[],
  fits: Map<string, StepFit>,
  options: RunOptions,
): Float64Array {
  const output = new Float64Array(inputs[0]?.length ?? 0).fill(Number.NaN);
  const referables = isFitted(step) ? inputs.map((column) => referable(column, options.mayFit)) : inputs;
  for (const slice of slices) {
    const fit = fitOf(step, referables, options.units ?? [], slice, fits);
    if (problemOf(fit) !== null) continue;
    const itself = knowsItself(fit, options) ? ownRows(step, slice, output.length) : undefined;
    applyStep(step, rowsOf(step, { inputs, output, whole: options.whole }, slice), contextOf(step, fit, itself));
  }
  return output;
}

/** Whether a step compares units with one another, and these are among the ones they are compared with. */
function knowsItself(fit: StepFit | undefined, { strangers = false }: RunOptions): boolean {
  return fit?.fit?.columns !== undefined && !strangers;
}

/** The rows of one period in the columns of a step: views, so that what is written there is written in the columns. */
export interface StepRows {
  inputs: readonly Float64Array[];
  output: Float64Array;
  /** See {@link RunOptions.whole}. */
  whole: Float64Array | undefined;
}

/** Views of the rows of a period in whole columns. */
export function rowsOf(
  step: PlanStep,
  columns: { inputs: readonly Float64Array[]; output: Float64Array; whole: RunOptions['whole'] },
  { start, end }: Slice,
): StepRows {
  return {
    inputs: columns.inputs.map((column) => column.subarray(start, end)),
    output: columns.output.subarray(start, end),
    whole: columns.whole?.[step.output]?.subarray(start, end),
  };
}

/**
 * Applies a step to the rows of one period, in place: the operation, the missing rule, the rounding. Makes no column,
 * because simulations do this a million times.
 */
export function applyStep(step: PlanStep, { inputs, output, whole }: StepRows, context: StepContext): void {
  (OPERATIONS.get(step.method) as Operation).apply(inputs, context, output);
  for (let row = 0; row < output.length; row += 1) {
    const enough = whole === undefined ? countPresent(inputs, row) >= step.requiredInputs : !Number.isNaN(whole[row]);
    const value = enough ? (output[row] as number) : Number.NaN;
    if (!Number.isFinite(value)) output[row] = Number.NaN;
    // Negative zero becomes zero.
    else output[row] = step.round === null ? value + 0 : roundHalfAway(value, step.round);
  }
}

/** Where each row of a period stands in the reference set of a step. */
export function ownRows(step: PlanStep, slice: Slice, rows: number): Int32Array {
  const [start] = referenceRange(declaredReference(step.options), slice, rows);
  return Int32Array.from({ length: slice.end - slice.start }, (_, row) => slice.start + row - start);
}

function fitOf(
  step: PlanStep,
  referables: readonly Float64Array[],
  units: readonly string[],
  slice: Slice,
  fits: Map<string, StepFit>,
): StepFit | undefined {
  const key = fitKey(step.node, slice.period);
  const known = fits.get(key);
  if (known !== undefined || !isFitted(step)) return known;
  const fit = fitSlice(step, referables, units, slice);
  fits.set(key, fit);
  return fit;
}

/** Takes from the data what a step needs for one period; `referables` are its inputs as far as it may look at them. */
export function fitSlice(
  step: PlanStep,
  referables: readonly Float64Array[],
  units: readonly string[],
  slice: Slice,
): StepFit {
  return fitStep(step, (options) => {
    const range = referenceRange(declaredReference(options), slice, referables[0]?.length ?? 0);
    return { inputs: referables.map((column) => column.subarray(...range)), units: units.slice(...range) };
  });
}

/** How many of the inputs are there in one row. */
export function countPresent(inputs: readonly Float64Array[], row: number): number {
  let count = 0;
  for (const column of inputs) if (!Number.isNaN(column[row])) count += 1;
  return count;
}
