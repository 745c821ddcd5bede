import { OPERATIONS } from '../method/operations.ts';
import type { Fit, FittedWeights, Operation, StepContext, Weighting } from '../method/types.ts';
import { WEIGHTINGS } from '../method/weightings.ts';
import type { PlanStep } from '../types.ts';

/** What one step took from the data for one period: bounds, weights, or both. */
export interface StepFit {
  fit: Fit | null;
  weights: FittedWeights | null;
}

/** What each fitted step took from the data, by node and period. */
export type Fits = ReadonlyMap<string, StepFit>;

/** The key under which a step's fit for a period is kept. */
export function fitKey(node: string, period: string): string {
  return `${node}\n${period}`;
}

/** True where the step takes anything from the data. */
export function isFitted(step: PlanStep): boolean {
  return step.referenceSet !== null || step.weighting !== null;
}

/** Why nothing can be computed for a step in a period, or null. */
export function problemOf(fit: StepFit | undefined): string | null {
  return fit?.fit?.problem ?? fit?.weights?.problem ?? null;
}

/** What a step is applied with in one period. */
export function contextOf(step: PlanStep, fit: StepFit | undefined, itself?: Int32Array): StepContext {
  const { options, reverse } = step;
  const context = { weights: fit?.weights?.weights ?? step.weights, options, fit: fit?.fit ?? null, reverse };
  return itself === undefined ? context : { ...context, itself };
}

/** Takes from the data what a step needs; `rowsOf` gives the rows and the units of a reference set. */
export function fitStep(
  step: PlanStep,
  rowsOf: (options: PlanStep['options']) => { inputs: readonly Float64Array[]; units: readonly string[] },
): StepFit {
  const operation = OPERATIONS.get(step.method) as Operation;
  const weighting = step.weighting === null ? null : (WEIGHTINGS.get(step.weighting.method) as Weighting);
  const { inputs, units } = rowsOf(step.options);
  return {
    fit: operation.fit?.(inputs, step.options, units, step.reverse) ?? null,
    weights:
      weighting === null
        ? null
        : weighting.weigh(rowsOf(step.weighting?.options ?? {}).inputs, step.weights, step.weighting?.options ?? {}),
  };
}
