import { didYouMean } from '../framework/suggest.ts';
import type { Definition, Finding } from '../types.ts';
import { shippedSource, sourceIds } from './shipped-sources.ts';

/** Warns of series in a framework's recipes and universe that no shipped profile has. A profile of one's own may. */
export function seriesFindings({ indicators, universe }: Definition): Finding[] {
  const ofRecipes = indicators.flatMap(({ id, from }) =>
    from === null ? [] : [...from.sum, ...(from.per === null ? [] : [from.per])].map((series) => ({ series, id })),
  );
  const population = universe.rule?.population?.series;
  const all = [...ofRecipes, ...(population === undefined ? [] : [{ series: population, id: null }])];
  return all.flatMap(({ series, id }): Finding[] => {
    const found = problemWith(series);
    if (found === null) return [];
    return [{ code: 'source.unknown', severity: 'warning', ...found, ...(id === null ? {} : { indicator: id }) }];
  });
}

function problemWith(series: string): Pick<Finding, 'message' | 'hint'> | null {
  const dot = series.indexOf('.');
  const profile = series.slice(0, dot);
  const ids = sourceIds();
  if (!ids.includes(profile)) {
    const maybe = didYouMean(profile, ids) ?? 'If it is a profile of your own, all is well.';
    return { message: `"${series}": no shipped source profile is called "${profile}".`, hint: maybe };
  }
  const known = shippedSource(profile).series.map(({ id }) => `${profile}.${id}`);
  if (known.includes(series)) return null;
  const maybe = didYouMean(series, known) ?? `See which it has: atrisk sources show ${profile}`;
  return { message: `"${series}": the source profile "${profile}" has no such series.`, hint: maybe };
}
