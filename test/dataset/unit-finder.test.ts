import { describe, expect, it } from 'vitest';
import { readTables, toDataset } from '../../src/dataset/read.ts';
import type { ReadOptions } from '../../src/dataset/read-options.ts';
import type { Dataset } from '../../src/types.ts';
import { byCode } from '../../src/units/codes.ts';
import { isIso3 } from '../../src/units/iso3.ts';
import { definitionOf } from '../fixtures/definition.ts';
import { found, inputOf } from './support.ts';

async function read(text: string, options: ReadOptions = {}): Promise<Dataset> {
  return toDataset(await readTables([inputOf(text)], { options }), definitionOf({ unitKind: 'any' }), { map: {} });
}

const ids = ({ units }: Dataset): string[] => units.map(({ id }) => id);

function rows(header: string, ...lines: string[]): string {
  return [`${header},year,tension`, ...lines.map((line) => `${line},2020,1`), ''].join('\n');
}

describe("codes that are another country's in Polity", () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
  const idIn = (code: string, system: 'iso3' | 'polity'): string | null => {
    const coded = byCode(code, system);
    return coded !== null && 'id' in coded ? coded.id : null;
  };
  const ambiguous = codes.filter((code) => isIso3(code) && ![null, code].includes(idIn(code, 'polity')));

  it('are some', () => {
    expect(ambiguous).toContain('SWZ');
  });

  it.each(ambiguous)('%s is looked up by no system unless one is declared', async (code) => {
    const undeclared = await read(rows('code', code));
    expect(ids(undeclared)).toEqual([code]);
    expect(found(undeclared, 'unit.unknown').map(({ severity }) => severity)).toEqual(['warning']);
    const declared = await read(rows('code', code), { codes: 'polity' });
    expect(ids(declared)).toEqual([idIn(code, 'polity')]);
    expect(declared.units[0]?.inputIds).toEqual([code]);
    expect(ids(await read(rows('code', code), { codes: 'iso3' }))).toEqual([code]);
    expect((await read(rows('iso3', code))).findings.filter(({ code: of }) => of.startsWith('unit.'))).toEqual([]);
  });

  it('are certain beside a code that Polity does not have', async () => {
    const certain = await read(rows('code', 'SWZ', 'AND'));
    expect(found(certain, 'unit.unknown')).toEqual([]);
    expect(certain.units.map(({ name }) => name)).toEqual(['Andorra', 'Eswatini']);
  });
});

describe('names beside codes', () => {
  it.each([
    ['code', {}],
    ['iso3', {}],
    ['code', { codes: 'iso3' }],
  ] as const)('that contradict them are an error, under %s and %o', async (header, options) => {
    const dataset = await read(rows(`${header},name`, 'SWZ,Switzerland', 'SLV,Slovenia'), options);
    const [conflict, ...others] = found(dataset, 'unit.conflict');
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ severity: 'error', column: header });
    expect(conflict?.message).toContain('"SWZ" is named "Switzerland", which is CHE');
    expect(conflict?.hint).toContain('--unit-codes polity');
  });

  it('name no system where the codes are right in none', async () => {
    const [conflict] = found(await read(rows('iso3,name', 'DEU,France')), 'unit.conflict');
    expect(conflict?.hint).toBe('Are the codes of another system? Say which: --unit-codes. Or correct the rows.');
  });

  it('of made-up units contradict nothing', async () => {
    expect(found(await read(rows('code,name', 'DEU,Ardania', 'QQA,France')), 'unit.conflict')).toEqual([]);
  });
});

describe('units of other kinds in the column', () => {
  it('do not keep countries from being found', async () => {
    const lines = [
      'Hill people,people,MLI',
      'World,people,',
      'SWZ,region,CHE',
      'FRA,country,',
      'AND,,',
      'WLD,Country,',
    ];
    const dataset = await read(rows('unit,kind,parent', ...lines));
    expect(dataset.units.map(({ id, name, kind, parent }) => [id, name, kind, parent])).toEqual([
      ['AND', 'Andorra', 'country', null],
      ['FRA', 'France', 'country', null],
      ['Hill people', 'Hill people', 'people', 'MLI'],
      ['SWZ', 'SWZ', 'region', 'CHE'],
      ['World', 'World', 'people', null],
    ]);
    expect(found(dataset, 'unit.unknown')).toEqual([]);
    expect(found(dataset, 'unit.left-out')[0]?.message).toContain('"WLD" (World)');
  });

  it("are none of a country's business where the whole file is of them", async () => {
    const input = inputOf(rows('unit', 'FRA', 'World'), 'data.csv', 'kind: people\n');
    const dataset = await toDataset(await readTables([input]), definitionOf({ unitKind: 'any' }), { map: {} });
    expect(dataset.units.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['FRA', 'FRA', 'people'],
      ['World', 'World', 'people'],
    ]);
    expect(dataset.findings.filter(({ code }) => code.startsWith('unit.'))).toEqual([]);
  });
});

describe('what nothing says the system of', () => {
  it('is kept with one warning, where it is numbers', async () => {
    const dataset = await read(rows('code', '2', '200', '345'));
    expect(ids(dataset)).toEqual(['2', '200', '345']);
    expect(found(dataset, 'unit.unknown')).toHaveLength(1);
  });

  it('is kept with one warning, where a framework of countries has codes of three letters', async () => {
    const text = rows('code', 'FRN', 'GMY');
    const tables = await readTables([inputOf(text)]);
    const ofCountries = await toDataset(tables, definitionOf({ unitKind: 'country' }), { map: {} });
    expect(found(ofCountries, 'unit.unknown')).toHaveLength(1);
    expect(found(await read(text), 'unit.unknown')).toEqual([]);
  });
});

it('follows the name of a column before the system declared for all files, and says so', async () => {
  const dataset = await read(rows('iso3', 'SWZ', 'FRA'), { codes: 'polity' });
  expect(ids(dataset)).toEqual(['FRA', 'SWZ']);
  expect(found(dataset, 'unit.conflict')).toMatchObject([{ severity: 'warning', column: 'iso3' }]);
});
