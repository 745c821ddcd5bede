import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { AFRICA } from './tables/africa.ts';
import { AMERICAS } from './tables/americas.ts';
import { ASIA } from './tables/asia.ts';
import { EUROPE } from './tables/europe.ts';
import { HISTORIC } from './tables/historic.ts';
import { OCEANIA } from './tables/oceania.ts';
import { cellsOf, namesOf } from './tables/read.ts';

/** A country or a state that is no more, with what the systems of codes call it. */
export interface Country {
  /** ISO 3166-1 alpha-3; XKX for Kosovo; ISO 3166-3 or an own code for a state that is no more. */
  id: string;
  kind: 'country' | 'historic';
  /** What we print. */
  name: string;
  /** All its names in English, the printed one first. */
  names: readonly string[];
  iso2: string | null;
  /** Number of the UN Statistics Division, three digits. */
  m49: string | null;
  /** Numbers of the Correlates of War, and of Gleditsch and Ward. */
  cow: readonly number[];
  gw: readonly number[];
  fips: string | null;
  /** Codes of Polity and of the Political Instability Task Force. */
  polity: readonly string[];
}

/** Id, numbers, FIPS, Polity, alpha-2, M49, names. */
type Cells = [string, string, string, string, string, string, string];

let all: readonly Country[] | null = null;

/** Every country, by id; built on first use. */
export function countries(): readonly Country[] {
  all ??= build();
  return all;
}

let ids: ReadonlyMap<string, Country> | null = null;

/** The country of an id, in capitals. */
export function countryOf(id: string): Country | undefined {
  ids ??= new Map(countries().map((country) => [country.id, country]));
  return ids.get(id);
}

/** The UN uses 412 for Kosovo in its statistics, though the list of M49 does not hold it. */
const KOSOVO = { iso2: 'XK', m49: '412' };

function build(): Country[] {
  const iso = new Map(codes.map(([iso2, iso3, m49]) => [iso3 as string, { iso2: iso2 as string, m49: m49 as string }]));
  const present = cellsOf(AFRICA + AMERICAS + ASIA + EUROPE + OCEANIA).map((cells) => {
    const [id = '', numbers, fips, polity, names] = cells;
    const code = id === 'XKX' ? KOSOVO : iso.get(id);
    return country('country', [id, numbers, fips, polity, code?.iso2, code?.m49, names]);
  });
  const past = cellsOf(HISTORIC).map((cells) => country('historic', cells));
  return [...present, ...past].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function country(kind: Country['kind'], cells: readonly (string | undefined)[]): Country {
  const [id, numbers, fips, polity, iso2, m49, names] = Array.from({ length: 7 }, (_, at) => cells[at] ?? '') as Cells;
  const [cow = '', gw = cow] = numbers.split('/');
  const called = namesOf(names);
  return {
    id,
    kind,
    name: called[0] as string,
    names: called,
    iso2: iso2 || null,
    m49: m49 || null,
    cow: wordsOf(cow).map(Number),
    gw: wordsOf(gw).map(Number),
    fips: fips || null,
    polity: wordsOf(polity),
  };
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
