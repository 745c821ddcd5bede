import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { aggregateOfCode, aggregateOfKey } from '../../src/units/aggregates.ts';
import { countries, countryOf } from '../../src/units/countries.ts';
import { DATED_ALPHA2, DATED_NAMES, DATED_NUMBERS } from '../../src/units/dated.ts';
import { fold, keysOf } from '../../src/units/fold.ts';
import { foreignNames } from '../../src/units/languages.ts';
import { englishNames } from '../../src/units/names.ts';
import { datedKey, refusedKey } from '../../src/units/refused.ts';
import {
  OTHER_ALPHA2,
  OTHER_ALPHA3,
  OTHER_FIPS,
  OTHER_M49,
  OTHER_NUMBERS,
} from '../../src/units/tables/other-codes.ts';
import { NOT_COUNTRIES, REFUSED } from '../../src/units/tables/refused.ts';
import { cellsOf } from '../../src/units/tables/read.ts';

const names = countries().flatMap(({ id, names: called }) => called.map((name) => ({ id, name })));

/** Texts that occur twice. */
function repeated(texts: readonly (string | number)[]): (string | number)[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}

describe('the table of countries', () => {
  it('holds every country of ISO 3166-1, and Kosovo', () => {
    const iso = codes.map(([, iso3]) => iso3 as string).filter((id) => id !== 'XKK');
    const ours = countries().filter(({ kind }) => kind === 'country');
    expect(ours.map(({ id }) => id).sort()).toEqual([...iso, 'XKX'].sort());
    expect(ours.filter(({ iso2, m49 }) => iso2 === null || m49 === null)).toEqual([]);
  });

  it('gives no folded name to two countries, nor one twice', () => {
    expect(repeated(names.map(({ name }) => fold(name)))).toEqual([]);
    expect(names.filter(({ name }) => fold(name) === '')).toEqual([]);
  });

  it('gives no name that, turned round, is another country', () => {
    const turned = names.filter(({ id, name }) => keysOf(name).some((key) => (englishNames().get(key) ?? id) !== id));
    expect(turned).toEqual([]);
  });

  it('gives no name that is refused or dated elsewhere', () => {
    expect(names.filter(({ name }) => refusedKey(fold(name)) ?? datedKey(fold(name)))).toEqual([]);
  });

  it('shares one name with a group of countries: the state comes before the region', () => {
    expect(names.filter(({ name }) => aggregateOfKey(fold(name)) !== undefined)).toEqual([
      { id: 'FSM', name: 'Micronesia' },
    ]);
  });

  it.each([
    ['iso2', countries().flatMap(({ iso2 }) => iso2 ?? []), [...DATED_ALPHA2.keys()]],
    ['m49', countries().flatMap(({ m49 }) => m49 ?? []), []],
    ['fips', countries().flatMap(({ fips }) => fips ?? []), []],
    ['polity', countries().flatMap(({ polity }) => polity), []],
    ['cow', countries().flatMap(({ cow }) => cow), [...DATED_NUMBERS.keys()]],
    ['gw', countries().flatMap(({ gw }) => gw), [...DATED_NUMBERS.keys()]],
  ])('gives no code of %s twice but those that depend on the year', (_, given, dated: readonly (string | number)[]) => {
    expect(repeated(given).filter((code) => !dated.includes(code))).toEqual([]);
  });
});

describe('the tables beside it', () => {
  it('name only ids that exist', () => {
    const spells = [...DATED_NAMES.values(), ...DATED_NUMBERS.values(), ...DATED_ALPHA2.values()];
    const ids = [
      ...[OTHER_ALPHA2, OTHER_ALPHA3, OTHER_FIPS, OTHER_M49].flatMap((table) => [...table.values()]),
      ...OTHER_NUMBERS.values(),
      ...spells.flatMap((dated) => dated.spells.flatMap(([, id]) => id ?? [])),
      ...cellsOf(REFUSED).flatMap(([, meant = '']) => meant.split(' ').filter((id) => id !== '')),
      ...foreignNames().values(),
    ];
    expect(ids.filter((id) => countryOf(id) === undefined)).toEqual([]);
  });

  it('take no code that a country has', () => {
    const ids = countries().map(({ id }) => id);
    const alpha2 = countries().map(({ iso2 }) => iso2);
    expect([...OTHER_ALPHA3.keys()].filter((code) => ids.includes(code))).toEqual([]);
    expect([...OTHER_ALPHA2.keys()].filter((code) => alpha2.includes(code))).toEqual([]);
    expect([...NOT_COUNTRIES].filter((code) => ids.includes(code))).toEqual([]);
    expect([...ids, ...alpha2].filter((code) => code !== null && aggregateOfCode(code) !== undefined)).toEqual([]);
  });

  it('say the same in all languages: no foreign name is that of another country in English', () => {
    const clashes = [...foreignNames()].filter(([key, id]) => (englishNames().get(key) ?? id) !== id);
    expect(clashes).toEqual([]);
  });
});
