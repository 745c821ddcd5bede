import { matchKey } from '../framework/match.ts';
import { byCodeUnit } from '../framework/text-order.ts';
import type { CodeSystem, Finding } from '../types.ts';
import { isIso3 } from '../units/iso3.ts';
import type { Reading } from './entry.ts';
import { columnName, type Table } from './table.ts';
import type { Roles } from './table-roles.ts';
import { counted, shown, shownList } from './text.ts';
import type { UnitColumn } from './unit-finder.ts';
import type { UnitTables } from './unit-tables.ts';

/** What the check of a table's countries goes by. */
export interface CountryCheck {
  table: Table;
  roles: Roles;
  reading: Reading;
  column: UnitColumn;
  tables: UnitTables | null;
  /** Whether the user asks that every unit be a country (`--units countries`). */
  mustBeCountries: boolean;
  /** Whether the framework scores countries alone, so that whatever looks like a code ought to be one of a country. */
  ofCountriesAlone: boolean;
}

/** What is to be said of a file's countries: those nobody knows, codes of no plain system, names that contradict codes. */
export function countryFindings(check: CountryCheck): Finding[] {
  const found = check.column.system === null ? unclearCodes(check) : unknownCountries(check);
  return [found, unusedSystem(check)].filter((finding) => finding !== null).concat(contradictions(check));
}

/** `--unit-codes` where the file says itself of which system its codes are. */
function unusedSystem({ table, roles, column: { system } }: CountryCheck): Finding | null {
  const { codes, profile } = table.rules;
  if (codes === null || profile !== null || codes === system) return null;
  const column = columnName(table, roles.unit);
  return {
    code: 'unit.conflict',
    severity: 'warning',
    message: `--unit-codes ${codes} was not followed in this file, because the name of the column says that its codes are ${system ?? 'others'}.`,
    column,
    hint: `If it does not hold what its name says, give it another: --map "${column}=unit".`,
  };
}

function countriesIn({ reading }: CountryCheck): string[] {
  const countries = new Set(reading.entries.filter(({ kinds }) => kinds.includes('country')).map(({ unit }) => unit));
  return [...countries].sort(byCodeUnit);
}

/**
 * One finding for a file with countries that the table of countries does not know. They keep their ids: historic
 * states, codes of another system, misspellings, or countries that are made up.
 */
function unknownCountries(check: CountryCheck): Finding | null {
  const { table, roles, reading, column, mustBeCountries } = check;
  const countries = countriesIn(check);
  const unknown = countries.filter((unit) => reading.known.get(unit) === false);
  // Names that are all unknown are no countries' names, unless the user says that they are.
  const isForeign = column.system === 'name' && unknown.length === countries.length && !isSaidToBeOfCountries(check);
  if (unknown.length === 0 || (isForeign && !mustBeCountries)) return null;
  const [what, where] = column.system === 'iso3' ? ['code', 'ISO 3166-1 alpha-3'] : ['unit', 'the table of countries'];
  return {
    code: 'unit.unknown',
    severity: mustBeCountries ? 'error' : 'warning',
    message: `${counted(unknown.length, what)} ${unknown.length === 1 ? 'is' : 'are'} not in ${where}: ${shownList(unknown)}.`,
    column: columnName(table, roles.unit),
    hint: mustBeCountries ? correctThem(unknown, check) : kept(column),
  };
}

function kept({ system }: UnitColumn): string {
  const advice =
    system === 'name'
      ? 'If they are countries, `atrisk units resolve` says what may be meant.'
      : 'Check that the column does not use another system of codes.';
  return `They are kept as they are written. ${advice}`;
}

/** For how many units a hint says what may be meant. */
const SUGGESTED = 3;

function correctThem(units: readonly string[], { tables }: CountryCheck): string {
  const asked = units.slice(0, SUGGESTED).map((unit) => ({ unit, maybe: tables?.suggest(unit) ?? [] }));
  const meant = asked
    .filter(({ maybe }) => maybe.length > 0)
    .map(({ unit, maybe }) => ` For ${shown(unit)} did you mean ${maybe.join(' or ')}?`);
  return `Correct them, or leave out --units countries.${meant.join('')}`;
}

function isSaidToBeOfCountries({ table, roles }: CountryCheck): boolean {
  return table.rules.codes !== null || matchKey(columnName(table, roles.unit)) === 'country';
}

/** Codes of which some are countries' and some are not, and nothing says of what system they are. */
function unclearCodes(check: CountryCheck): Finding | null {
  const { table, roles, column, mustBeCountries, ofCountriesAlone } = check;
  const countries = countriesIn(check);
  const looksCoded = ofCountriesAlone && countries.every((unit) => /^[A-Z]{3}$/.test(unit));
  if (countries.length === 0 || !(column.isOfCountries || mustBeCountries || looksCoded)) return null;
  return {
    code: 'unit.unknown',
    severity: mustBeCountries ? 'error' : 'warning',
    message: 'It is not plain of which system the codes of this column are; no country was looked up by them.',
    column: columnName(table, roles.unit),
    hint: 'If they are codes of countries, say which: --unit-codes iso3, iso2, m49, cow, gw, fips or polity.',
  };
}

/** Rows whose name is that of another country than their code; as codes that nobody declares are kept, so is what they say. */
function contradictions({ table, roles, reading, column, tables }: CountryCheck): Finding[] {
  if (tables === null || column.system === 'name') return [];
  const pairs = new Map<string, { unit: string; name: string }>();
  for (const { unit, names, kinds } of reading.entries) {
    if (!kinds.includes('country') || (column.system === null && !isIso3(unit))) continue;
    for (const name of names) pairs.set(`${unit}\n${name}`, { unit, name });
  }
  const differing = [...pairs.values()].flatMap(({ unit, name }) => {
    const named = tables.resolve(name, { system: 'name' });
    const coded = tables.resolve(unit, { system: 'iso3' });
    const isOther = named?.kind === 'country' && coded?.kind === 'country' && named.id !== unit;
    return isOther ? [{ unit, name, id: named.id }] : [];
  });
  if (differing.length === 0) return [];
  const listed = differing
    .map(({ unit, name, id }) => `${shown(unit)} is named ${shown(name)}, which is ${id}`)
    .sort(byCodeUnit);
  const more = listed.length > LISTED ? ` and ${listed.length - LISTED} more` : '';
  return [
    {
      code: 'unit.conflict',
      severity: 'error',
      message: `Codes and names stand for different countries: ${listed.slice(0, LISTED).join('; ')}${more}.`,
      column: columnName(table, roles.unit),
      hint: otherSystem(differing, { table, roles, tables }),
    },
  ];
}

/** How many contradictions one message names. */
const LISTED = 10;

/** The system, if any, in which all the codes are those of the countries named beside them. */
function otherSystem(
  differing: readonly { unit: string; id: string }[],
  { table, roles, tables }: { table: Table; roles: Roles; tables: UnitTables },
): string {
  const system = OTHERS.find((other) =>
    differing.every(({ unit, id }) => tables.resolve(unit, { system: other })?.id === id),
  );
  if (system === undefined) return 'Are the codes of another system? Say which: --unit-codes. Or correct the rows.';
  const column = columnName(table, roles.unit);
  const isNamed = roles.isIso3 || roles.codes !== null;
  return `As codes of the system ${system} they are the countries named: --unit-codes ${system}${isNamed ? ` --map "${column}=unit"` : ''}. Or correct the rows.`;
}

const OTHERS: readonly CodeSystem[] = ['polity', 'iso3', 'iso2', 'fips'];
