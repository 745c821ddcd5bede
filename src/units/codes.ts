import type { CodeSystem } from '../types.ts';
import { aggregateOfCode, aggregateOfM49 } from './aggregates.ts';
import { type Country, countries } from './countries.ts';
import { DATED_ALPHA2, DATED_NUMBERS, type Dated, idIn } from './dated.ts';
import { OTHER_ALPHA2, OTHER_ALPHA3, OTHER_FIPS, OTHER_M49, OTHER_NUMBERS } from './tables/other-codes.ts';

/** A system of codes: every declared one but that of names. */
export type Codes = Exclude<CodeSystem, 'name'>;

/** What a code stands for: the id of a country, the name of a group of countries, or neither. */
export type Coded = { id: string } | { aggregate: string } | null;

interface Index {
  readonly ids: ReadonlyMap<string, string>;
  readonly dated: ReadonlyMap<string, Dated>;
  readonly aggregate: (code: string) => string | undefined;
}

/** Each system: the codes of a country in it, what else it knows, and what depends on the year. */
const SYSTEMS: Readonly<Record<Codes, () => Index>> = {
  iso3: () => index(({ id }) => [id], OTHER_ALPHA3, { aggregate: aggregateOfCode }),
  iso2: () => index(({ iso2 }) => listed(iso2), OTHER_ALPHA2, { dated: DATED_ALPHA2, aggregate: aggregateOfCode }),
  m49: () => index(({ m49 }) => listed(m49).map(plainNumber), OTHER_M49, { aggregate: regionOf }),
  cow: () => index(({ cow }) => cow, OTHER_NUMBERS, { dated: DATED_NUMBERS }),
  gw: () => index(({ gw }) => gw, OTHER_NUMBERS, { dated: DATED_NUMBERS }),
  fips: () => index(({ fips }) => listed(fips), OTHER_FIPS),
  polity: () => index(({ polity }) => polity, new Map()),
};

const NUMERIC: ReadonlySet<Codes> = new Set(['m49', 'cow', 'gw']);

const built = new Map<Codes, Index>();

/**
 * What a code of one system stands for. Letters may be of either case; numbers may have zeros before them.
 *
 * @param year the year the row is about, for codes that were given twice
 */
export function byCode(text: string, system: Codes, year?: number | null): Coded {
  const { ids, dated, aggregate } = indexOf(system);
  const code = NUMERIC.has(system) ? plainNumber(text) : text.toUpperCase();
  const spells = dated.get(code);
  const id = spells === undefined ? ids.get(code) : idIn(spells, year);
  if (id != null) return { id };
  const name = aggregate(code);
  return name === undefined ? null : { aggregate: name };
}

/** What a code stands for by year; undefined where it does not depend on the year. */
export function datedCode(text: string, system: Codes): Dated | undefined {
  return indexOf(system).dated.get(NUMERIC.has(system) ? plainNumber(text) : text.toUpperCase());
}

function indexOf(system: Codes): Index {
  const known = built.get(system) ?? SYSTEMS[system]();
  built.set(system, known);
  return known;
}

function index(
  codesOf: (country: Country) => readonly (string | number)[],
  others: ReadonlyMap<string | number, string>,
  more: { dated?: ReadonlyMap<string | number, Dated>; aggregate?: Index['aggregate'] } = {},
): Index {
  const ids = new Map([...others].map(([code, id]) => [String(code), id]));
  for (const country of countries()) for (const code of codesOf(country)) ids.set(String(code), country.id);
  return {
    ids,
    dated: new Map([...(more.dated ?? [])].map(([code, spells]) => [String(code), spells])),
    aggregate: more.aggregate ?? (() => undefined),
  };
}

function regionOf(number: string): string | undefined {
  return aggregateOfM49(number.padStart(3, '0'));
}

/** `004` and `4` are the same number, and so is `4.0`, as tables that passed through floating point write it. */
function plainNumber(text: string): string {
  return /^\d{1,4}(\.0)?$/.test(text) ? String(Number(text)) : text;
}

function listed<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}
