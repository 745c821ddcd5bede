import { countries } from './countries.ts';
import { isDisputed, spellsOf } from './states.ts';

/** A line of the list of units: an id, its codes in every system, and when it was a state. */
export interface ListedUnit {
  id: string;
  kind: 'country' | 'historic';
  name: string;
  iso2: string | null;
  m49: string | null;
  cow: readonly number[];
  gw: readonly number[];
  fips: string | null;
  polity: readonly string[];
  /** First and last year of every spell as an independent state since 1900; none for a territory. */
  spells: readonly { from: number; to: number | null }[];
  disputed: boolean;
}

/** All units, by id. */
export function listUnits(): ListedUnit[] {
  return countries().map(({ id, kind, name, iso2, m49, cow, gw, fips, polity }) => ({
    id,
    kind,
    name,
    iso2,
    m49,
    cow,
    gw,
    fips,
    polity,
    spells: spellsOf(id),
    disputed: isDisputed(id),
  }));
}
