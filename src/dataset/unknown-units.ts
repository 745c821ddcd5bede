import { byCodeUnit } from '../framework/text-order.ts';
import type { Finding } from '../types.ts';
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
}

/** What is to be said of a file's countries: those nobody knows, codes of no plain system, names that contradict codes. */
export function countryFindings(check: CountryCheck): Finding[] {
  const found = check.column.system === null ? unclearCodes(check) : unknownCountries(check);
  return [...(found === null ? [] : [found]), ...contradictions(check)];
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
  // Names that are all unknown are no countries' names.
  const isForeign = column.system === 'name' && unknown.length === countries.length;
  if (unknown.length === 0 || (isForeign && !mustBeCountries)) return null;
  const [what, where] = column.system === 'iso3' ? ['code', 'ISO 3166-1 alpha-3'] : ['unit', 'the table of countries'];
  return {
    code: 'unit.unknown',
    severity: mustBeCountries ? 'error' : 'warning',
    message: `${counted(unknown.length, what)} ${unknown.length === 1 ? 'is' : 'are'} not in ${where}: ${shownList(unknown)}.`,
    column: columnName(table, roles.unit),
    hint: mustBeCountries ? correctThem(unknown[0] as string, check) : KEPT,
  };
}

const KEPT = 'They are scored under the codes they have. Check that the column does not use another system of codes.';

function correctThem(unit: string, { tables }: CountryCheck): string {
  const maybe = tables?.suggest(unit) ?? [];
  return `Correct them, or leave out --units countries.${maybe.length === 0 ? '' : ` Did you mean ${maybe.join(' or ')}?`}`;
}

/** Codes of which some are countries' and some are not, and nothing says of what system they are. */
function unclearCodes(check: CountryCheck): Finding | null {
  const { table, roles, column, mustBeCountries } = check;
  const countries = countriesIn(check);
  if (countries.length === 0 || (!column.isOfCountries && !mustBeCountries)) return null;
  return {
    code: 'unit.unknown',
    severity: mustBeCountries ? 'error' : 'warning',
    message: 'It is not plain of which system the codes of this column are; no country was looked up by them.',
    column: columnName(table, roles.unit),
    hint: 'If they are codes of countries, say which: --unit-codes iso3, iso2, m49, cow, gw, fips or polity.',
  };
}

/** Rows whose name is that of another country than their code. */
function contradictions({ table, roles, reading, column, tables }: CountryCheck): Finding[] {
  if (tables === null || column.system === null || column.system === 'name') return [];
  const pairs = new Map<string, string>();
  for (const { unit, names, kinds } of reading.entries) {
    if (!kinds.includes('country')) continue;
    for (const name of names) pairs.set(`${unit}\n${name}`, name);
  }
  const differing = [...pairs].flatMap(([pair, name]) => {
    const unit = pair.slice(0, pair.indexOf('\n'));
    const named = tables.resolve(name, { system: 'name' });
    const coded = tables.resolve(unit, { system: 'iso3' });
    const isOther = named?.kind === 'country' && coded?.kind === 'country' && named.id !== unit;
    return isOther ? [`${shown(unit)} is named ${shown(name)}, which is ${named.id}`] : [];
  });
  if (differing.length === 0) return [];
  const listed = differing.sort(byCodeUnit);
  const more = listed.length > 10 ? ` and ${listed.length - 10} more` : '';
  return [
    {
      code: 'unit.conflict',
      severity: 'error',
      message: `Codes and names stand for different countries: ${listed.slice(0, 10).join('; ')}${more}.`,
      column: columnName(table, roles.unit),
      hint: 'Are the codes of another system? Say which: --unit-codes polity, for example. Or correct the rows.',
    },
  ];
}
