import type { CodeSystem, UnitKind } from '../types.ts';
import { isIso3 } from '../units/iso3.ts';
import { type CodedColumn, codedColumn } from './coded-column.ts';
import type { Table } from './table.ts';
import type { Roles } from './table-roles.ts';
import { label } from './text.ts';
import type { UnitTables } from './unit-tables.ts';

/** What the text in a unit column turned out to be. */
export type FoundUnit =
  /** A unit: its id, and its name where the table of countries knows it. `known` is false where that has no such country. */
  | { id: string; name: string | null; known: boolean }
  /** No unit, such as an aggregate of countries: to be left out, and why. */
  | { id: null; what: string };

/** Finds the unit that the rows of one table name. */
export type UnitFinder = (text: string, period: string, kind: UnitKind) => FoundUnit;

/** Takes every text for the id of a unit. */
const asWritten: UnitFinder = (text) => ({ id: text, name: null, known: true });

/** How the unit column of one table is to be understood. */
export interface UnitColumn {
  find: UnitFinder;
  /** System of its codes; null where it is neither declared nor plain. */
  system: CodeSystem | null;
  /** Whether its units are plainly countries: by what the column is called, a profile, or the codes in it. */
  isOfCountries: boolean;
}

/** Codes of ISO 3166-1 alpha-3 that are another country's in Polity: Austria, Czechoslovakia, North Macedonia, Slovenia, Switzerland. */
const OTHERS_IN_POLITY: ReadonlySet<string> = new Set(['AUS', 'CZE', 'MAC', 'SLV', 'SWZ']);

const IS_ISO3: UnitFinder = (text) => ({ id: text, name: null, known: isIso3(text) });

/**
 * How the unit column of a table is to be understood. Countries are found by exact match alone, by the system of
 * codes that is declared or that all codes of the column are of. Other kinds of unit pass as written.
 *
 * @param tables null where every text is an ISO 3166-1 alpha-3 code or no country is scored, so that nothing needs them
 */
export function unitColumn(table: Table, roles: Roles, tables: UnitTables | null): UnitColumn {
  const stated = statedSystem(table, roles);
  if (tables === null) {
    return { find: stated === 'iso3' ? IS_ISO3 : asWritten, system: stated, isOfCountries: stated !== null };
  }
  const countries = countriesIn(table, roles);
  const system = stated ?? recognisedSystem(countries, roles, tables);
  const byTable = finder(table, system, tables);
  const find: UnitFinder = (text, period, kind) =>
    kind === 'country' ? byTable(text, period) : asWritten(text, period, kind);
  const isOfCountries = system !== null || countries.some(({ code }) => isIso3(code)) || areNumbers(countries);
  return { find, system, isOfCountries };
}

/**
 * The system that the file itself says its codes are of, by its publisher's profile or the name of the column; else
 * the one that the user declares, who may have given several files.
 */
function statedSystem(table: Table, roles: Roles): CodeSystem | null {
  return (roles.isIso3 ? 'iso3' : roles.codes) ?? table.rules.codes;
}

/** A code in the unit column, and the name beside it where there is one. */
interface CodeAndName {
  code: string;
  name: string;
}

/** The different codes, with their names, of the rows that are about countries. */
function countriesIn({ rows, sidecar }: Table, { unit, name, kind }: Roles): CodeAndName[] {
  const isCountry = (text: string): boolean => (text.toLowerCase() || (sidecar?.kind ?? 'country')) === 'country';
  const codes = codedColumn(rows, unit);
  const [names, kinds] = [name === unit ? null : name, kind].map((at) => (at === null ? null : codedColumn(rows, at)));
  if (!names && !kinds) return isCountry('') ? codes.texts.map((code) => ({ code, name: '' })) : [];
  const found = new Map<string, CodeAndName>();
  for (let row = 0; row < rows.length; row += 1) {
    if (!isCountry(label(textAt(kinds, row)))) continue;
    const key = `${codes.codes[row] as number} ${names?.codes[row] ?? ''}`;
    if (!found.has(key)) found.set(key, { code: textAt(codes, row), name: textAt(names, row) });
  }
  return [...found.values()];
}

function textAt(column: CodedColumn | null | undefined, row: number): string {
  return !column ? '' : (column.texts[column.codes[row] as number] as string);
}

/** Numbers alone are codes of some system; of which one nothing can tell. */
function areNumbers(countries: readonly CodeAndName[]): boolean {
  const codes = countries.map(({ code }) => code.trim()).filter((code) => code !== '');
  return codes.length > 0 && codes.every((code) => /^\d{1,3}$/.test(code));
}

/** The system that all codes of the column are of; where several fit, the names beside them decide. */
function recognisedSystem(countries: readonly CodeAndName[], roles: Roles, tables: UnitTables): CodeSystem | null {
  if (roles.name === roles.unit) return 'name';
  const system = tables.columnSystem(
    countries.map(({ code }) => code),
    roles.name === null ? undefined : countries.map(({ name }) => name),
  );
  return system === 'iso2' && !countries.some((country) => agree(country, tables)) ? null : system;
}

/** Two letters are soon a country's: some row has to name the country that its code stands for. */
function agree({ code, name }: CodeAndName, tables: UnitTables): boolean {
  if (name === '') return false;
  const coded = tables.resolve(label(code), { system: 'iso2' });
  return coded !== null && coded.id !== null && coded.id === tables.resolve(label(name), { system: 'name' })?.id;
}

function finder(
  table: Table,
  system: CodeSystem | null,
  tables: UnitTables,
): (text: string, period: string) => FoundUnit {
  const { profile } = table.rules;
  const own = new Map(Object.entries(profile?.codes ?? {}));
  const others = new Map(Object.entries(profile?.notUnits ?? {}).map(([text, what]) => [label(text), what]));
  return (text, period) => {
    const what = others.get(text);
    if (what !== undefined) return { id: null, what: what.replace(/\.$/, '') };
    const id = own.get(text);
    if (id !== undefined) return { id, name: tables.resolve(id, { system: 'iso3' })?.name ?? null, known: true };
    if (system === null) return { id: text, name: null, known: false };
    const year = /^[12]\d{3}/.exec(period)?.[0];
    const found = tables.resolve(text, { system, year: year === undefined ? null : Number(year) });
    if (found === null) return { id: text, name: null, known: false };
    if (found.id === null) return { id: null, what: found.name };
    return { id: found.id, name: found.name, known: true };
  };
}

/**
 * Whether any unit of a table has to be looked up: one that is not written as an ISO 3166-1 alpha-3 code, or may be
 * of a system in which that code is another country's, or is named beside its code and may contradict it.
 */
export function needsTables(table: Table, roles: Roles, unitKind: UnitKind | 'any'): boolean {
  if (unitKind !== 'country' && unitKind !== 'any') return false;
  const system = statedSystem(table, roles);
  if (table.rules.profile !== null || roles.name !== null || (system !== null && system !== 'iso3')) return true;
  const { texts } = codedColumn(table.rows, roles.unit);
  return texts
    .map(label)
    .some((text) => text !== '' && (!isIso3(text) || (system === null && OTHERS_IN_POLITY.has(text))));
}
