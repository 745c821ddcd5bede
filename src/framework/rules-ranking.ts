import type { Definition, Tiers } from '../types.ts';
import { unknownKeys } from './known-ids.ts';
import type { Problem } from './problem.ts';

/** Tiers, reference values and universe: complete, in order, and only where they mean something. */
export function rankingProblems(definition: Definition): Problem[] {
  return [...tierProblems(definition), ...referenceProblems(definition), ...universeProblems(definition)];
}

function tierProblems({ tiers, ranking }: Definition): Problem[] {
  if (tiers === null) return [];
  if (ranking === 'none')
    return [{ path: ['tiers'], message: 'a framework with `ranking: none` has no score to put in tiers.' }];
  const last = tiers.levels.length - 1;
  const found: Problem[] = tiers.levels.flatMap(({ from }, position): Problem[] => {
    const path = ['tiers', 'levels', position];
    if (position === last && from !== null)
      return [{ path, message: 'the last tier takes the rest and has no `from`.' }];
    if (position < last && from === null) return [{ path, message: 'every tier but the last needs `from`.' }];
    return [];
  });
  if (found.length === 0 && !inOrder(tiers, ranking.order)) {
    const wanted = ranking.order === 'highest-first' ? 'fall' : 'rise';
    found.push({
      path: ['tiers', 'levels'],
      message: `the \`from\` values must ${wanted}, from the most risky tier down.`,
    });
  }
  return found;
}

function inOrder(tiers: Tiers, order: 'highest-first' | 'lowest-first'): boolean {
  const starts = tiers.levels.slice(0, -1).map(({ from }) => (order === 'highest-first' ? -1 : 1) * (from as number));
  return starts.every((start, position) => position === 0 || start > (starts[position - 1] as number));
}

function referenceProblems({ reference, indicators }: Definition): Problem[] {
  if (reference === null) return [];
  const path = ['reference', 'values'];
  const ids = indicators.flatMap(({ id, role }) => (role === 'indicator' ? [id] : []));
  const absent = ids.filter((id) => !Object.hasOwn(reference.values, id));
  return [
    ...unknownKeys(reference.values, ids, path, 'an indicator of this framework'),
    ...(absent.length === 0
      ? []
      : [{ path, message: `reference values are needed for every indicator; ${absent.join(', ')} have none.` }]),
  ];
}

function universeProblems({ universe }: Definition): Problem[] {
  const units = universe.units ?? [];
  const twice = units.find((unit, position) => units.indexOf(unit) !== position);
  return twice === undefined ? [] : [{ path: ['universe', 'units'], message: `the unit "${twice}" is listed twice.` }];
}
