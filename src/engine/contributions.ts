import { OPERATIONS } from '../method/operations.ts';
import type { Operation } from '../method/types.ts';
import type { Plan, PlanStep } from '../types.ts';
import { indicatorsBelow } from './below.ts';
import { type Fits, fitKey, run } from './run.ts';
import type { Slice } from './panel.ts';

/** Points each indicator gives to one row's score, and the constant that belongs to none. */
export interface Contributions {
  points: Record<string, number>;
  constant: number;
}

/** How contributions are computed for a plan. */
export type ContributionMethod = 'additive' | 'leave-one-out' | 'none';

/** Columns of a run, the rows of each period and the fits: what contributions are read from. */
export interface Scored {
  plan: Plan;
  used: readonly Float64Array[];
  columns: readonly Float64Array[];
  slices: readonly Slice[];
  fits: Fits;
}

/** Additive where every step from the score down splits into its inputs or has a single indicator below it. */
export function contributionMethod(plan: Plan): ContributionMethod {
  if (plan.score === null) return 'none';
  const below = indicatorsBelow(plan);
  const steps = stepsByOutput(plan);
  const additive = (column: number): boolean => {
    const step = steps.get(column);
    if (step === undefined || below.get(column)?.size === 1) return true;
    return canSplit(step) && step.inputs.every(additive);
  };
  return additive(plan.score) ? 'additive' : 'leave-one-out';
}

/** Contributions of any row of a run, by the method that fits the plan. */
export function contributionsOf(scored: Scored): (row: number) => Contributions {
  const methods: Record<ContributionMethod, () => (row: number) => Contributions> = {
    additive: () => additiveContributions(scored),
    'leave-one-out': () => leaveOneOut(scored),
    none: () => () => ({ points: {}, constant: 0 }),
  };
  return methods[contributionMethod(scored.plan)]();
}

/** Rounding after a sum breaks the split, so a rounded node counts as not additive. */
function canSplit(step: PlanStep): boolean {
  return step.round === null && OPERATIONS.get(step.method)?.split !== undefined;
}

function stepsByOutput(plan: Plan): Map<number, PlanStep> {
  return new Map(plan.steps.map((step) => [step.output, step]));
}

/**
 * Follows the factors from the score down: an indicator's points are its value (or that of the only
 * chain above it) times all factors on the way. They and the constant add up to the score.
 */
function additiveContributions(scored: Scored): (row: number) => Contributions {
  const { plan, columns } = scored;
  const below = indicatorsBelow(plan);
  const steps = stepsByOutput(plan);
  return (row) => {
    const result: Contributions = { points: {}, constant: 0 };
    const visit = (column: number, factor: number): void => {
      const value = columns[column]?.[row] ?? Number.NaN;
      if (Number.isNaN(value)) return;
      const step = steps.get(column);
      const single = [...(below.get(column) ?? [])];
      if (step === undefined || single.length === 1) {
        const indicator = plan.indicators[single[0] as number] as string;
        result.points[indicator] = (result.points[indicator] ?? 0) + factor * value + 0;
        return;
      }
      const values = step.inputs.map((input) => columns[input]?.[row] ?? Number.NaN);
      const split = splitOf(step, values, scored, row);
      result.constant += factor * split.constant;
      for (const [index, input] of step.inputs.entries()) visit(input, factor * (split.factors[index] as number));
    };
    visit(plan.score as number, 1);
    return { points: inOrder(plan, result.points), constant: result.constant };
  };
}

function splitOf(step: PlanStep, values: readonly number[], scored: Scored, row: number) {
  const operation = OPERATIONS.get(step.method) as Operation & Required<Pick<Operation, 'split'>>;
  const period = scored.slices.find(({ start, end }) => row >= start && row < end)?.period ?? '';
  const fit = scored.fits.get(fitKey(step.node, period)) ?? null;
  return operation.split(values, { weights: step.weights, options: step.options, fit, reverse: step.reverse });
}

/** Score minus the score computed without the indicator: what it makes of the whole. Does not add up. */
function leaveOneOut(scored: Scored): (row: number) => Contributions {
  const { plan, used, columns, slices, fits } = scored;
  const score = plan.score as number;
  const without = plan.indicators.map((_, left) => {
    const partial = used.map((column, index) =>
      index === left ? new Float64Array(column.length).fill(Number.NaN) : column,
    );
    return run(plan, partial, slices, { fits, waiveRequired: true }).columns[score] as Float64Array;
  });
  return (row) => {
    const points: Record<string, number> = {};
    for (const [index, indicator] of plan.indicators.entries()) {
      const difference = (columns[score]?.[row] ?? Number.NaN) - (without[index]?.[row] ?? Number.NaN);
      if (!Number.isNaN(used[index]?.[row]) && !Number.isNaN(difference)) points[indicator] = difference + 0;
    }
    return { points, constant: 0 };
  };
}

function inOrder(plan: Plan, points: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    plan.indicators.flatMap((id) => (Object.hasOwn(points, id) ? [[id, points[id] as number]] : [])),
  );
}
