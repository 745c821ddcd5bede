import type { Plan } from '../types.ts';

/** For every column of the plan, the numbers of the indicator columns that feed it. */
export function indicatorsBelow(plan: Plan): ReadonlyMap<number, ReadonlySet<number>> {
  const below = new Map<number, Set<number>>(plan.indicators.map((_, column) => [column, new Set([column])]));
  for (const step of plan.steps) {
    below.set(step.output, new Set(step.inputs.flatMap((input) => [...(below.get(input) ?? [])])));
  }
  return below;
}
