import { matchKey } from '../../framework/match.ts';
import type { Series, SourceProfile } from '../../types.ts';
import { headerKeys } from './header-keys.ts';

/** A series as it is found in a file: its name everywhere, and what the profile says of it, if anything. */
export interface FoundSeries {
  /** `wgi.VA.EST`; in a profile without series of its own, the name that the file gives it. */
  id: string;
  series: Series | null;
}

/** Finds series by what files call them. */
export interface SeriesIndex {
  /** The series of one name; null where the profile has none such. */
  find: (name: string) => FoundSeries | null;
  /** All series of a name: several where `where` tells them apart by other columns. */
  all: (name: string) => readonly FoundSeries[];
  /** Headers of the columns that tell series of one name apart. */
  filterColumns: readonly string[];
}

/** An index over the ids, names and labels of a profile's series. */
export function seriesIndex(profile: SourceProfile): SeriesIndex {
  const byKey = new Map<string, FoundSeries[]>();
  for (const series of profile.series) {
    const found = { id: seriesId(profile, series.id), series };
    for (const key of new Set([series.id, series.name, ...series.labels].map(matchKey))) {
      byKey.set(key, [...(byKey.get(key) ?? []), found]);
    }
  }
  const all = (name: string): readonly FoundSeries[] => {
    if (profile.series.length === 0) return [{ id: name, series: null }];
    for (const key of headerKeys(name)) {
      const found = byKey.get(key);
      if (found !== undefined) return found;
    }
    return [];
  };
  const filterColumns = new Set(profile.series.flatMap(({ where }) => Object.keys(where)));
  return { all, find: (name) => all(name)[0] ?? null, filterColumns: [...filterColumns] };
}

/** The name by which a series is known outside its profile. */
function seriesId(profile: SourceProfile, series: string): string {
  return `${profile.id}.${series}`;
}
