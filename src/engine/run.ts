import { OPERATIONS } from '../method/operations.ts';
import type { Operation } from '../method/types.ts';
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
  const output = new Float64Array(inputs[0]?.length ?? 0);
  const columnsToFit = isFitted(step) ? inputs.map((column) => referable(column, options.mayFit)) : inputs;
  const { units = [], strangers = false } = options;
  const stepInputs = { inputs, referable: columnsToFit, units, strangers };
  for (const slice of slices) output.set(runSlice(step, stepInputs, slice, fits), slice.start);
  return finish(step, inputs, output, options.whole?.[step.output]);
}

/** The inputs of a step, and the same as far as values may be taken from them. */
interface StepInputs {
  inputs: readonly Float64Array[];
  referable: readonly Float64Array[];
  units: readonly string[];
  strangers: boolean;
}

function runSlice(step: PlanStep, inputs: StepInputs, slice: Slice, fits: Map<string, StepFit>): Float64Array {
  const operation = OPERATIONS.get(step.method) as Operation;
  const rows = inputs.inputs.map((column) => column.subarray(slice.start, slice.end));
  const fit = fitOf(step, inputs, slice, fits);
  if (problemOf(fit) !== null) return new Float64Array(slice.end - slice.start).fill(Number.NaN);
  const knowsItself = fit?.fit?.columns !== undefined && !inputs.strangers;
  return operation.apply(rows, contextOf(step, fit, knowsItself ? ownRows(step, slice, inputs) : undefined));
}

/** Where each row of a period stands in the reference set of a step. */
function ownRows(step: PlanStep, slice: Slice, { inputs }: StepInputs): Int32Array {
  const [start] = referenceRange(declaredReference(step.options), slice, inputs[0]?.length ?? 0);
  return Int32Array.from({ length: slice.end - slice.start }, (_, row) => slice.start + row - start);
}

function fitOf(
  step: PlanStep,
  { referable: columns, units }: StepInputs,
  slice: Slice,
  fits: Map<string, StepFit>,
): StepFit | undefined {
  const key = fitKey(step.node, slice.period);
  const known = fits.get(key);
  if (known !== undefined || !isFitted(step)) return known;
  const fit = fitStep(step, (options) => {
    const range = referenceRange(declaredReference(options), slice, columns[0]?.length ?? 0);
    return { inputs: columns.map((column) => column.subarray(...range)), units: units.slice(...range) };
  });
  fits.set(key, fit);
  return fit;
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
