import type { Definition, PeriodKind, Recipe } from '../types.ts';
import { withHint } from './known-ids.ts';
import { matchKey } from './match.ts';
import { isPeriod } from './period-format.ts';
import type { Problem } from './problem.ts';

/** Recipes, substitutions and rules of the universe that contradict themselves. */
export function sourcingProblems(definition: Definition): Problem[] {
  return [...recipeProblems(definition), ...substitutionProblems(definition), ...exceptionProblems(definition)];
}

function recipeProblems({ indicators, period: kind }: Definition): Problem[] {
  return indicators.flatMap(({ id, from }, position) => {
    if (from === null) return [];
    const path = ['indicators', position, 'from'];
    const found: Problem[] = [];
    if (from.age.least > from.age.most) {
      const message = `the least age (${from.age.least}) is more than the most (${from.age.most}).`;
      found.push({ path: [...path, 'age'], message });
    }
    if (from.times === 0) found.push({ path: [...path, 'times'], message: 'a factor of 0 leaves nothing.' });
    return [...found, ...seriesProblems(id, from, path), ...periodProblems(from, kind, path)];
  });
}

/** Series are told apart as columns are: by what is left when case, spaces, hyphens and underscores are folded. */
function seriesProblems(id: string, { sum, per }: Recipe, path: Problem['path']): Problem[] {
  const found: Problem[] = [];
  const keys = sum.map(matchKey);
  if (new Set(keys).size < keys.length) {
    found.push({ path: [...path, 'sum'], message: 'a series is listed twice, and would count twice.' });
  }
  if ([...keys, ...(per === null ? [] : [matchKey(per)])].includes(matchKey(id))) {
    found.push({ path, message: `"${id}" cannot be computed from itself.` });
  }
  return found;
}

function periodProblems({ periods }: Recipe, kind: PeriodKind, path: Problem['path']): Problem[] {
  return Object.entries(periods).flatMap(([period, from]) => {
    const at = [...path, 'periods', period];
    return [
      ...(isPeriod(period, kind) ? [] : [{ path: at, atKey: true, message: `"${period}" is not a ${kind}.` }]),
      ...(isPeriod(from, kind) ? [] : [{ path: at, message: `"${from}" is not a ${kind}.` }]),
    ];
  });
}

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
      const key = JSON.stringify([unit, id]);
      if (seen.has(key)) found.push({ path, message: `${id} of "${unit}" is substituted twice.` });
      seen.add(key);
    }
    return found;
  });
}

function exceptionProblems({ universe, period: kind }: Definition): Problem[] {
  return (universe.rule?.except ?? []).flatMap(({ from, to }, position) => {
    const path = ['universe', 'rule', 'except', position];
    const strange = Object.entries({ from, to }).flatMap(([key, period]) =>
      period === null || isPeriod(period, kind)
        ? []
        : [{ path: [...path, key], message: `"${period}" is not a ${kind}.` }],
    );
    if (strange.length > 0 || from === null || to === null || from <= to) return strange;
    return [{ path, message: `"${from}" comes after "${to}".` }];
  });
}
