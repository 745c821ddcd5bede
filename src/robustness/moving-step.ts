import { applyStep, fitSlice, ownRows, type Run, rowsOf, type StepRows } from '../engine/run.ts';
import { fitKey, isFitted, problemOf, type StepFit } from '../engine/step-fit.ts';
import { referable } from '../engine/reference-rows.ts';
import type { StepContext } from '../method/types.ts';
import type { PlanStep } from '../types.ts';
import type { Alternatives } from './alternatives.ts';
import type { State } from './state.ts';
import type { Trial } from './trial.ts';
import type { Window } from './window.ts';

/** A step that has to be computed in every draw, with everything laid out that need not be made again. */
export interface MovingStep {
  position: number;
  variation: number;
  alternatives: readonly Alternative[];
}

interface Alternative {
  step: PlanStep;
  parts: readonly Part[];
  /** Takes from the inputs of a draw what the step needs; null where that does not change between draws. */
  refit: ((part: Part) => StepFit) | null;
  /** Whether its output is the same in every draw: neither its inputs move nor its weights. */
  isStill: boolean;
}

/** One alternative in one period. */
interface Part {
  slice: Window['slices'][number];
  rows: StepRows;
  /** The same rows where an indicator is left out. */
  rowsWithout: StepRows;
  fit: StepFit | undefined;
  /** Kept and written over, with a list of weights of its own. */
  context: StepContext & { weights: number[] };
  /** The output of a step that is still, once it was computed. */
  kept: Float64Array | null;
}

/** What a moving step is laid out from. */
interface Layout {
  trial: Trial;
  /** Columns of the window, which every draw writes into. */
  columns: readonly Float64Array[];
  /** The same as they are without anything drawn. */
  whole: readonly Float64Array[];
  window: Window;
  base: Run;
  inputsMove: boolean;
  weightsMove: boolean;
}

/** Lays out a step that moves. */
export function movingStep(
  { steps, variation, position }: Alternatives & { position: number },
  layout: Layout,
): MovingStep {
  return { position, variation, alternatives: steps.map((step) => alternativeOf(step, layout)) };
}

function alternativeOf(step: PlanStep, layout: Layout): Alternative {
  const { trial, columns, window, inputsMove } = layout;
  const inputs = step.inputs.map((input) => columns[input] as Float64Array);
  const mask = trial.mayFit?.subarray(window.start, window.end);
  const mayFit = mask === undefined ? undefined : (row: number) => mask[row] === 1;
  const units = trial.rows.slice(window.start, window.end).map(({ unit }) => unit.id);
  const refit =
    isFitted(step) && inputsMove
      ? ({ slice }: Part) =>
          fitSlice(
            step,
            inputs.map((column) => referable(column, mayFit)),
            units,
            slice,
          )
      : null;
  const isStill = !inputsMove && !layout.weightsMove;
  return { step, parts: window.slices.map((slice) => partOf(step, slice, layout)), refit, isStill };
}

function partOf(step: PlanStep, slice: Window['slices'][number], layout: Layout): Part {
  const { columns, whole, window } = layout;
  const inputs = step.inputs.map((input) => columns[input] as Float64Array);
  const output = columns[step.output] as Float64Array;
  const fit = baseFit(step, slice.period, layout);
  return {
    slice,
    rows: rowsOf(step, { inputs, output, whole: undefined }, slice),
    rowsWithout: rowsOf(step, { inputs, output, whole }, slice),
    fit,
    context: {
      weights: [...(fit?.weights?.weights ?? step.weights)],
      options: step.options,
      fit: fit?.fit ?? null,
      reverse: step.reverse,
      // Read by methods that compare units with one another; the rows of a simulation are those that are fitted to.
      itself: ownRows(step, slice, window.end - window.start),
    },
    kept: null,
  };
}

/** What a step takes from the data without anything drawn: of the plan's own steps the run has it already. */
function baseFit(step: PlanStep, period: string, { trial, base }: Layout): StepFit | undefined {
  if (!isFitted(step)) return undefined;
  const own = trial.framework.plan.steps.includes(step);
  const known = own ? base.fits.get(fitKey(step.node, period)) : undefined;
  if (known !== undefined) return known;
  const { rows, slices, mayFit } = trial;
  const slice = slices.find((one) => one.period === period) as (typeof slices)[number];
  const inputs = step.inputs.map((input) =>
    referable(base.columns[input] as Float64Array, mayFit === null ? undefined : (row) => mayFit[row] === 1),
  );
  return fitSlice(
    step,
    inputs,
    rows.map(({ unit }) => unit.id),
    slice,
  );
}

/** Computes the output of a step for the choices that the state holds. */
export function moveStep({ position, variation, alternatives }: MovingStep, state: State): void {
  const chosen = variation < 0 ? 0 : Math.max(state.chosen[variation] as number, 0);
  const { step, parts, refit, isStill } = alternatives[chosen] as Alternative;
  const multipliers = state.multipliers[position] ?? null;
  for (const part of parts) {
    const rows = state.leftOut < 0 || isStill ? part.rows : part.rowsWithout;
    if (part.kept !== null) {
      rows.output.set(part.kept);
      continue;
    }
    if (refit !== null) part.fit = refit(part);
    if (problemOf(part.fit) === null) movePart(step, part, rows, multipliers);
    else rows.output.fill(Number.NaN);
    if (isStill) part.kept = rows.output.slice();
  }
}

function movePart(step: PlanStep, { fit, context }: Part, rows: StepRows, multipliers: Float64Array | null): void {
  const weights = fit?.weights?.weights ?? step.weights;
  for (let index = 0; index < weights.length; index += 1) {
    context.weights[index] = (weights[index] as number) * (multipliers === null ? 1 : (multipliers[index] as number));
  }
  context.fit = fit?.fit ?? null;
  applyStep(step, rows, context);
}
