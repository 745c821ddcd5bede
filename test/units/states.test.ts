import { describe, expect, it } from 'vitest';
import { countries, countryOf } from '../../src/units/countries.ts';
import { listUnits } from '../../src/units/list.ts';
import { existedIn, isDisputed, spellsOf } from '../../src/units/states.ts';
import { SINCE, SPELLS } from '../../src/units/tables/spells.ts';
import { cellsOf } from '../../src/units/tables/read.ts';

describe('existedIn', () => {
  it.each([
    ['SUN', 1921, false],
    ['SUN', 1922, true],
    ['SUN', 1991, true],
    ['SUN', 1992, false],
    ['RUS', 1950, false],
    ['RUS', 1991, true],
    ['YUG', 1992, true],
    ['SCG', 1992, true],
    ['SRB', 2005, false],
    ['SRB', 2006, true],
    ['SSD', 2010, false],
    ['SSD', 2011, true],
    ['XKX', 2007, false],
    ['XKX', 2008, true],
    ['TWN', 2000, true],
    ['PSE', 2000, false],
    ['DEU', 1947, false],
    ['USA', 1900, true],
    ['USA', 1899, false],
    ['PRI', 2000, false],
    ['ESH', 2000, false],
    ['XXX', 2000, false],
    ['__proto__', 2000, false],
  ])('%s in %i: %s', (id, year, existed) => {
    expect(existedIn(id, year)).toBe(existed);
  });

  it('knows 197 states of today: the members of the United Nations, the Holy See and the three in dispute', () => {
    const today = countries().filter(({ id }) => existedIn(id, 2024));
    expect(today).toHaveLength(193 + 1 + 3);
    expect(today.filter(({ id }) => isDisputed(id)).map(({ id }) => id)).toEqual(['PSE', 'TWN', 'XKX']);
  });

  it('has every historic state but the Netherlands Antilles, which were none', () => {
    const never = countries().filter(({ id, kind }) => kind === 'historic' && spellsOf(id).length === 0);
    expect(never.map(({ id }) => id)).toEqual(['ANT']);
  });
});

describe('the table of spells', () => {
  const ids = [...cellsOf(SINCE).flatMap(([, list = '']) => list.split(' ')), ...cellsOf(SPELLS).map(([id]) => id!)];

  it('names each state once, and only known ones', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => countryOf(id) === undefined)).toEqual([]);
  });

  it('has spells in order, each with its years', () => {
    for (const { spells } of listUnits()) {
      const years = spells.flatMap(({ from, to }) => [from, to ?? 9999]);
      expect(years).toEqual([...years].sort((a, b) => a - b));
      expect(years.every((year) => year >= 1900)).toBe(true);
    }
  });
});
