import { withHint } from '../../framework/known-ids.ts';
import { matchKey } from '../../framework/match.ts';
import type { Problem } from '../../framework/problem.ts';
import { byCodeUnit } from '../../framework/text-order.ts';
import type { RowFilter, Series, SourceProfile } from '../../types.ts';
import { shown } from '../text.ts';
import { untrimmed } from './rules-codes.ts';

/** Ids and labels that clash, companions that do not exist, bounds that contradict each other. */
export function seriesProblems({ series }: SourceProfile): Problem[] {
  const ids = series.map(({ id }) => id);
  return [
    ...repeated(ids, ['series']),
    ...labelProblems(series),
    ...series.flatMap((one, position) => [
      ...companionProblems(one, position, ids),
      ...rangeProblems(one, position),
      ...untrimmed(one.missing, ['series', position, 'missing']),
    ]),
  ];
}

/** Ids that are used twice in one list, or that every object inherits. */
export function repeated(ids: readonly string[], at: Problem['path']): Problem[] {
  return ids.flatMap((id, position) => {
    const path = [...at, position, 'id'];
    // Series are looked up by id; a name that every object inherits would be found where nothing was put.
    if (id in {} || id === 'prototype') return [{ path, message: `the id ${shown(id)} is reserved.` }];
    return ids.indexOf(id) < position ? [{ path, message: `the id ${shown(id)} is used twice.` }] : [];
  });
}

/** Two series may share a label only where `where` takes them from different rows. */
function labelProblems(series: readonly Series[]): Problem[] {
  const owners = new Map<string, string>();
  return series.flatMap((one, position) =>
    [one.id, one.name, ...one.labels].flatMap((label) => {
      const key = JSON.stringify([matchKey(label), filterKey(one.where)]);
      const other = owners.get(key);
      owners.set(key, one.id);
      if (other === undefined || other === one.id) return [];
      const message = `${shown(label)} also names the series ${shown(other)}; a column could not be matched.`;
      return [{ path: ['series', position], message, hint: 'Tell them apart with `where`, or drop the label.' }];
    }),
  );
}

function filterKey(where: RowFilter): [string, string[]][] {
  return Object.entries(where)
    .map(([column, texts]): [string, string[]] => [matchKey(column), [...texts].sort(byCodeUnit)])
    .sort(([a], [b]) => byCodeUnit(a, b));
}

function companionProblems(one: Series, position: number, ids: readonly string[]): Problem[] {
  return (['standardError', 'low', 'high'] as const).flatMap((key) => {
    const id = one[key];
    const path = ['series', position, key];
    if (id === null) return [];
    if (id === one.id) return [{ path, message: 'a series cannot be its own error or bound.' }];
    if (ids.includes(id)) return [];
    return [withHint({ path, message: `${shown(id)} is no series of this profile.` }, id, ids)];
  });
}

function rangeProblems({ range }: Series, position: number): Problem[] {
  if (range === null || range[0] < range[1]) return [];
  const message = `[${range[0]}, ${range[1]}] must go from the least to the greatest value.`;
  return [{ path: ['series', position, 'range'], message }];
}
