import type { Definition, PeriodKind } from '../types.ts';
import { withHint } from './known-ids.ts';
import type { Problem } from './problem.ts';

/** Recipes, substitutions and rules of the universe that contradict themselves. */
export function sourcingProblems(definition: Definition): Problem[] {
  return [...recipeProblems(definition), ...substitutionProblems(definition), ...exceptionProblems(definition)];
}

function recipeProblems({ indicators, period: kind }: Definition): Problem[] {
  return indicators.flatMap(({ from }, position) => {
    if (from === null) return [];
    const path = ['indicators', position, 'from'];
    const found: Problem[] = [];
    if (from.age.least > from.age.most) {
      const message = `the least age (${from.age.least}) is more than the most (${from.age.most}).`;
      found.push({ path: [...path, 'age'], message });
    }
    if (from.times === 0) found.push({ path: [...path, 'times'], message: 'a factor of 0 leaves nothing.' });
    if (new Set(from.sum).size < from.sum.length) {
      found.push({ path: [...path, 'sum'], message: 'a series is listed twice, and would count twice.' });
    }
    for (const period of Object.entries(from.periods).flat()) {
      if (PERIODS[kind].test(period)) continue;
      found.push({ path: [...path, 'periods'], message: `"${period}" is not a ${kind}.` });
    }
    return found;
  });
}

/** How periods are written, as the reader has it. */
const PERIODS: Readonly<Record<PeriodKind, RegExp>> = {
  year: /^[12]\d{3}$/,
  quarter: /^[12]\d{3}-Q[1-4]$/,
  month: /^[12]\d{3}-(0[1-9]|1[0-2])$/,
};

function substitutionProblems({ indicators, substitutions }: Definition): Problem[] {
  const known = new Set(indicators.map(({ id }) => id));
  const seen = new Set<string>();
  return substitutions.flatMap(({ unit, from, indicators: ids }, position) => {
    const path = ['substitutions', position];
    const found: Problem[] = ids.flatMap((id, place) =>
      known.has(id)
        ? []
        : [withHint({ path: [...path, 'indicators', place], message: `"${id}" is not an indicator.` }, id, known)],
    );
    if (unit === from) found.push({ path: [...path, 'from'], message: `"${unit}" cannot stand in for itself.` });
    for (const id of ids) {
      const key = `${unit}\n${id}`;
      if (seen.has(key)) found.push({ path, message: `${id} of "${unit}" is substituted twice.` });
      seen.add(key);
    }
    return found;
  });
}

function exceptionProblems({ universe }: Definition): Problem[] {
  return (universe.rule?.except ?? []).flatMap(({ from, to }, position) =>
    from !== null && to !== null && from > to
      ? [{ path: ['universe', 'rule', 'except', position], message: `"${from}" comes after "${to}".` }]
      : [],
  );
}
