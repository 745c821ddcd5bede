import type { CodeSystem } from '../types.ts';
import { byCode, type Codes, datedCode } from './codes.ts';
import { keysOf } from './fold.ts';
import { datedKey, refusedKey } from './refused.ts';
import { resolveUnit } from './resolve.ts';
import { NOT_COUNTRIES } from './tables/refused.ts';

/** A system that may be recognised by its codes, and the one whose codes look the same. */
const RECOGNISED = [
  { system: 'iso3', form: /^[A-Z]{3}$|^AB9$|^ZZ[A-Z]\.[A-Z]+$/, like: 'polity' },
  { system: 'iso2', form: /^[A-Z0-9]{2}$/, like: 'fips' },
] as const satisfies { system: Codes; form: RegExp; like: Codes }[];

/**
 * The system a whole column of codes is of, recognised only where there is no doubt: every value is a code of it, of
 * a group of countries or of the few that are known to stand for none. Where every value is also a code of the
 * system that looks the same (Polity for alpha-3, FIPS for alpha-2) and some would be other countries in it, the
 * names decide, and without them nothing does. Numbers and Polity's codes are never guessed.
 *
 * @param codes the values of the column; blank ones do not count
 * @param names what the rows call the countries, in the same order, where there is such a column
 */
export function columnSystem(codes: Iterable<string>, names?: Iterable<string>): CodeSystem | null {
  const rows = distinctRows(codes, names);
  if (rows.length === 0) return null;
  const found = RECOGNISED.find(({ system, form }) => rows.every(({ code }) => form.test(code) && fits(code, system)));
  if (found !== undefined) return isCertain(found, rows) ? found.system : null;
  return rows.every(({ code }) => isName(code)) ? 'name' : null;
}

interface Row {
  code: string;
  name: string | undefined;
}

function distinctRows(codes: Iterable<string>, names: Iterable<string> = []): Row[] {
  const called = [...names];
  const rows = new Map<string, Row>();
  let at = 0;
  for (const text of codes) {
    const row = { code: text.trim(), name: called[at] };
    if (row.code !== '') rows.set(`${row.code}\0${row.name ?? ''}`, row);
    at += 1;
  }
  return [...rows.values()];
}

/** A code that was given twice fits too. */
function fits(code: string, system: Codes): boolean {
  return NOT_COUNTRIES.has(code) || datedCode(code, system) !== undefined || byCode(code, system) !== null;
}

/** No name says otherwise, and where the codes could be those of the other system, some name says so. */
function isCertain({ system, like }: (typeof RECOGNISED)[number], rows: readonly Row[]): boolean {
  const votes = rows.map(({ code, name }) => agreement(idOf(code, system), name));
  if (votes.includes('disagrees')) return false;
  const readsOtherwise = rows.some(({ code, name }) => {
    const other = idOf(code, like);
    return other !== idOf(code, system) && agreement(other, name) !== 'disagrees';
  });
  const allLike = rows.every(({ code }) => idOf(code, like) !== null);
  return !(allLike && readsOtherwise);
}

function idOf(code: string, system: Codes): string | null {
  const coded = byCode(code, system);
  return coded !== null && 'id' in coded ? coded.id : null;
}

/** Whether a row's name is that of the country its code stands for. A historic state may bear its successor's. */
function agreement(id: string | null, name: string | undefined): 'agrees' | 'disagrees' | 'silent' {
  const unit = name === undefined || id === null ? null : resolveUnit(name, { system: 'name' });
  if (unit?.kind !== 'country') return 'silent';
  return unit.id === id ? 'agrees' : 'disagrees';
}

function isName(text: string): boolean {
  return (
    resolveUnit(text, { system: 'name' }) !== null ||
    keysOf(text).some((key) => refusedKey(key) !== undefined || datedKey(key) !== undefined)
  );
}
