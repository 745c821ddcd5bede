import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeSystem } from '../../src/types.ts';
import { columnSystem } from '../../src/units/column.ts';
import { countries } from '../../src/units/countries.ts';
import { resolveUnit } from '../../src/units/resolve.ts';
import { suggestUnits } from '../../src/units/suggest.ts';

const SYSTEMS: readonly (CodeSystem | undefined)[] = [
  undefined,
  'iso3',
  'iso2',
  'm49',
  'cow',
  'gw',
  'fips',
  'polity',
  'name',
];
const names = countries().flatMap(({ id, names: called }) => called.map((name) => ({ id, name })));

describe('laws of resolution', () => {
  it('an id stands for itself', () => {
    for (const { id, kind, name } of countries()) {
      expect(resolveUnit(id)).toEqual({ id, kind, name });
      expect(resolveUnit(id, { system: 'iso3' })).toEqual({ id, kind, name });
    }
  });

  it('every name stands for its country, and so does the name we print', () => {
    for (const { id, name } of names) expect(resolveUnit(name, { system: 'name' })?.id, name).toBe(id);
  });

  it('case, spaces, decomposition and the article make no difference to a name', () => {
    const dress: ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => `  ${text.replaceAll(' ', ' \u00a0 ')}\t`,
      (text) => text.normalize('NFD'),
      (text) => `The ${text}`,
      (text) => text.replaceAll("'", '’'),
    ];
    const some = fc.subarray(dress, { minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...names), some, ({ id, name }, changes) => {
        const dressed = changes.reduce((text, change) => change(text), name);
        expect(resolveUnit(dressed, { system: 'name' })?.id).toBe(id);
      }),
    );
  });

  it('nothing throws, whatever the text, system and year', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '\ud800', '(((((', ',,,', '[)'),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...SYSTEMS), fc.option(fc.integer()), (typed, system, year) => {
        resolveUnit(typed, { ...(system === undefined ? {} : { system }), year });
        suggestUnits(typed, 3, system);
        columnSystem([typed]);
      }),
    );
  });

  it.each(['a', '(', 'a ', "'", '\u0301', 'ﷺ', '💥', ','])('a megabyte of "%s" is unknown, at once', (unit) => {
    const huge = unit.repeat(1_000_000);
    for (const system of SYSTEMS) {
      expect(resolveUnit(huge, system === undefined ? {} : { system })).toBeNull();
    }
    expect(suggestUnits(huge)).toEqual([]);
  });
});
