import { indicatorsByLabel, matchKey } from '../framework/match.ts';
import type { CodeSystem, Definition } from '../types.ts';

/** Columns that say which unit, in which period, a row is about, in order of preference. */
export const UNIT_COLUMNS = ['unit', 'iso3', 'code', 'id', 'iso2', 'm49', 'cow', 'gw', 'fips'] as const;

/** Columns whose name says of which system their codes are. */
export const CODE_COLUMNS: Readonly<Record<string, CodeSystem>> = {
  iso3: 'iso3',
  iso2: 'iso2',
  m49: 'm49',
  cow: 'cow',
  gw: 'gw',
  fips: 'fips',
};
export const NAME_COLUMNS = ['name', 'country'] as const;
export const PERIOD_COLUMNS = ['period', 'year'] as const;
export const ROW_COLUMNS: readonly string[] = [...UNIT_COLUMNS, ...NAME_COLUMNS, ...PERIOD_COLUMNS, 'kind', 'parent'];

/** Columns of a long table, which has one row per observation. */
export const LONG_COLUMNS: readonly string[] = ['indicator', 'value', 'reason'];

/** Columns of gathered data that say where each value was read. */
export const CELL_COLUMNS: readonly string[] = ['file', 'line', 'column'];

/** Columns that describe a unit and stay beside it whatever their cells hold; other columns of words do too. */
export const ATTRIBUTE_COLUMNS: readonly string[] = ['communities at risk', 'region', 'source url', 'ongoing'];

/** Columns with the publisher's own figures, which are carried along and never scored. */
export const PUBLISHED_COLUMNS = { rank: ['published rank', 'rank'], score: ['published score', 'total'] } as const;

/** Finds indicators by what a file calls them. */
export interface LabelIndex {
  /** Position of the indicator in the framework, or null. */
  find: (label: string) => number | null;
}

/**
 * Index over the ids, names and aliases of a definition's indicators. A label that is none of them is tried
 * once more by the code in brackets at its end, as in "Political stability: estimate [PV.EST]".
 */
export function labelIndex(definition: Pick<Definition, 'indicators'>): LabelIndex {
  const positions = new Map(definition.indicators.map((indicator, position) => [indicator.id, position]));
  const byKey = new Map([...indicatorsByLabel(definition)].map(([key, { id }]) => [key, positions.get(id) ?? null]));
  const asked = new Map<string, number | null>();
  const lookUp = (label: string): number | null => {
    const whole = byKey.get(matchKey(label));
    if (whole !== undefined) return whole;
    const code = /\[([^[\]]+)\]\s*$/.exec(label.slice(-100))?.[1];
    return code === undefined ? null : (byKey.get(matchKey(code)) ?? null);
  };
  return {
    find(label) {
      const known = asked.get(label);
      if (known !== undefined) return known;
      const found = lookUp(label);
      asked.set(label, found);
      return found;
    },
  };
}
