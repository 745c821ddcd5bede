import { OPERATIONS } from '../method/operations.ts';
import type { Operation, Split } from '../method/types.ts';
import type { Plan, PlanStep } from '../types.ts';
import { indicatorsBelow } from './below.ts';
import type { Slice } from './panel.ts';
import { run } from './run.ts';
import { contextOf, type Fits, fitKey } from './step-fit.ts';

/** Points each indicator gives to one row's score (NaN: none), and the constant that belongs to none. */
export interface Contributions {
  /** In the order of the plan's indicators. */
  points: Float64Array;
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
  /** The rows are not those that the fits are of. */
  strangers?: boolean;
}

/** A column of the plan as contributions see it. */
interface Part {
  column: number;
  /** The indicator this column stands for alone, or null where it mixes several. */
  indicator: number | null;
  step: PlanStep | null;
  /** The parts it splits into; null where it does not split. */
  parts: readonly Part[] | null;
}

/** Additive where every step from the score down splits into its inputs or has a single indicator below it. */
export function contributionMethod(plan: Plan): ContributionMethod {
  if (plan.score === null) return 'none';
  return isAdditive(partOf(plan, plan.score)) ? 'additive' : 'leave-one-out';
}

/** Contributions of any row of a run, by the method that fits the plan; computed once per row. */
export function contributionsOf(scored: Scored): (row: number) => Contributions {
  const methods: Record<ContributionMethod, () => (row: number) => Contributions> = {
    additive: () => additiveContributions(scored),
    'leave-one-out': () => leaveOneOut(scored),
    none: () => () => noContributions(scored.plan),
  };
  const compute = methods[contributionMethod(scored.plan)]();
  const known = new Map<number, Contributions>();
  return (row) => {
    const contributions = known.get(row) ?? compute(row);
    known.set(row, contributions);
    return contributions;
  };
}

function noContributions(plan: Plan): Contributions {
  return { points: new Float64Array(plan.indicators.length).fill(Number.NaN), constant: 0 };
}

function partOf(plan: Plan, column: number): Part {
  const below = indicatorsBelow(plan);
  const steps = new Map(plan.steps.map((step) => [step.output, step]));
  const build = (at: number): Part => {
    const [only, ...others] = below.get(at) ?? [];
    const step = steps.get(at) ?? null;
    const splits = step !== null && canSplit(step) && others.length > 0;
    return {
      column: at,
      indicator: others.length === 0 ? (only as number) : null,
      step,
      parts: splits ? step.inputs.map(build) : null,
    };
  };
  return build(column);
}

/** Rounding after a sum breaks the split, so a rounded node counts as not additive. */
function canSplit(step: PlanStep): boolean {
  return step.round === null && OPERATIONS.get(step.method)?.split !== undefined;
}

function isAdditive(part: Part): boolean {
  return part.indicator !== null || (part.parts?.every(isAdditive) ?? false);
}

/**
 * Follows the factors from the score down: an indicator's points are its value (or that of the only
 * chain above it) times all factors on the way. They and the constant add up to the score.
 */
function additiveContributions(scored: Scored): (row: number) => Contributions {
  const { plan, columns } = scored;
  const root = partOf(plan, plan.score as number);
  const periodOf = periodsByRow(scored.slices);
  return (row) => {
    const result = noContributions(plan);
    const visit = (part: Part, factor: number): void => {
      const value = columns[part.column]?.[row] ?? Number.NaN;
      if (Number.isNaN(value)) return;
      if (part.indicator !== null) {
        const before = result.points[part.indicator] ?? Number.NaN;
        result.points[part.indicator] = (Number.isNaN(before) ? 0 : before) + factor * value + 0;
        return;
      }
      const split = splitOf(part.step as PlanStep, scored, row, periodOf(row));
      result.constant += factor * split.constant;
      for (const [index, child] of (part.parts ?? []).entries())
        visit(child, factor * (split.factors[index] as number));
    };
    visit(root, 1);
    return result;
  };
}

function periodsByRow(slices: readonly Slice[]): (row: number) => string {
  return (row) => slices.find(({ end }) => row < end)?.period ?? '';
}

function splitOf(step: PlanStep, { columns, fits }: Scored, row: number, period: string): Split {
  const operation = OPERATIONS.get(step.method) as Operation & Required<Pick<Operation, 'split'>>;
  const values = step.inputs.map((input) => columns[input]?.[row] ?? Number.NaN);
  return operation.split(values, contextOf(step, fits.get(fitKey(step.node, period))));
}

/** Score minus the score computed without the indicator: what it makes of the whole. Does not add up. */
function leaveOneOut({ plan, used, columns, slices, fits, strangers = false }: Scored): (row: number) => Contributions {
  const score = plan.score as number;
  const inIndex = indicatorsBelow(plan).get(score) as ReadonlySet<number>;
  const without = plan.indicators.map((_, left) => {
    if (!inIndex.has(left)) return null;
    const partial = used.map((column, index) =>
      index === left ? new Float64Array(column.length).fill(Number.NaN) : column,
    );
    return run(plan, partial, slices, { fits, whole: columns, strangers }).columns[score] as Float64Array;
  });
  return (row) => {
    const whole = columns[score]?.[row] ?? Number.NaN;
    const points = without.map((column, index) =>
      column === null || Number.isNaN(used[index]?.[row]) ? Number.NaN : whole - (column[row] as number) + 0,
    );
    return { points: Float64Array.from(points), constant: 0 };
  };
}

/** Points by indicator id, without the indicators that have none. */
export function pointsById(plan: Plan, { points }: Contributions): Record<string, number> {
  const entries: [string, number][] = [];
  for (const [index, id] of plan.indicators.entries()) {
    const value = points[index] as number;
    if (!Number.isNaN(value)) entries.push([id, value]);
  }
  return Object.fromEntries(entries);
}
