import type { CodeSystem, UnitKind } from '../types.ts';
import { isIso3 } from '../units/iso3.ts';
import { codedColumn } from './coded-column.ts';
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
export const asWritten: UnitFinder = (text) => ({ id: text, name: null, known: true });

/** How the unit column of one table is to be understood. */
export interface UnitColumn {
  find: UnitFinder;
  /** System of its codes; null where it is neither declared nor plain. */
  system: CodeSystem | null;
  /** Whether its units are plainly countries: by what the column is called, a profile, or the codes in it. */
  isOfCountries: boolean;
}

const IS_ISO3: UnitFinder = (text) => ({ id: text, name: null, known: isIso3(text) });

/**
 * How the unit column of a table is to be understood. Countries are found by exact match alone, by the system of
 * codes that is declared or that all codes of the column are of. Other kinds of unit pass as written.
 *
 * @param tables null where every text is an ISO 3166-1 alpha-3 code or no country is scored, so that nothing needs them
 */
export function unitColumn(table: Table, roles: Roles, tables: UnitTables | null): UnitColumn {
  const stated = table.rules.codes ?? (roles.isIso3 ? 'iso3' : roles.codes);
  if (tables === null) {
    return { find: stated === 'iso3' ? IS_ISO3 : asWritten, system: stated, isOfCountries: stated !== null };
  }
  const system = stated ?? recognisedSystem(table, roles, tables);
  const byTable = finder(table, system, tables);
  const find: UnitFinder = (text, period, kind) =>
    kind === 'country' ? byTable(text, period) : asWritten(text, period, kind);
  const isOfCountries = system === null ? codedColumn(table.rows, roles.unit).texts.some(isIso3) : true;
  return { find, system, isOfCountries };
}

/** The system that all codes of the column are of; where several fit, the names beside them decide. */
function recognisedSystem(table: Table, roles: Roles, tables: UnitTables): CodeSystem | null {
  if (roles.name === roles.unit) return 'name';
  const codes = codedColumn(table.rows, roles.unit);
  if (roles.name === null) {
    const system = tables.columnSystem(codes.texts);
    return system === 'iso2' ? null : system;
  }
  const names = codedColumn(table.rows, roles.name);
  const pairs = new Map<string, [string, string]>();
  for (let row = 0; row < table.rows.length; row += 1) {
    const [code, name] = [codes.codes[row] as number, names.codes[row] as number];
    pairs.set(`${code} ${name}`, [codes.texts[code] as string, names.texts[name] as string]);
  }
  const list = [...pairs.values()];
  const system = tables.columnSystem(
    list.map(([code]) => code),
    list.map(([, name]) => name),
  );
  return system === 'iso2' && !list.some((pair) => agree(pair, tables)) ? null : system;
}

/** Two letters are soon a country's: some row has to name the country that its code stands for. */
function agree([code, name]: [string, string], tables: UnitTables): boolean {
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
 * Whether any unit of a table has to be looked up: a country that is not written as an ISO 3166-1 alpha-3 code, or
 * codes that nobody declares and that names beside them may contradict.
 */
export function needsTables(table: Table, roles: Roles, unitKind: UnitKind | 'any'): boolean {
  if (unitKind !== 'country' && unitKind !== 'any') return false;
  const isDeclared = roles.isIso3 || table.rules.codes === 'iso3';
  if (table.rules.profile !== null || (!isDeclared && roles.name !== null)) return true;
  const { texts } = codedColumn(table.rows, roles.unit);
  return texts.map(label).some((text) => text !== '' && !isIso3(text));
}
