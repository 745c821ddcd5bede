import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Definition, Substitution } from '../../src/types.ts';
import { at, lampIndex, read, valuesIn } from './derive-support.ts';

const REASON = 'the islet has no keeper of its own';

function declared(unit: string, from: string, indicators: readonly string[] = ['light']): Substitution {
  return { unit, from, indicators, reason: REASON };
}

function index(...substitutions: Substitution[]): Definition {
  return lampIndex({ age: { least: 0, most: 1 } }, { substitutions });
}

describe('another unit’s value', () => {
  const TABLE = ['unit,year,light,shade', 'Islet,2019,,1', 'Shore,2019,4,2', 'Islet,2020,7,1', 'Shore,2020,5,2'];

  it('stands in where the unit has none, and says whose it is and why', async () => {
    const data = await read(index(declared('Islet', 'Shore')), TABLE);
    expect(at(data, 'Islet', '2019')).toEqual({
      unit: 'Islet',
      period: '2019',
      indicator: 'light',
      value: 4,
      reason: REASON,
      substitutedFrom: 'Shore',
      source: { file: 'input-1', line: 3, column: 'light' },
    });
    expect(at(data, 'Shore', '2019')?.substitutedFrom).toBeUndefined();
  });

  it('never takes the place of one of its own', async () => {
    const data = await read(index(declared('Islet', 'Shore', ['light', 'shade'])), TABLE);
    expect(at(data, 'Islet', '2020')).toMatchObject({ value: 7, reason: null });
    expect(valuesIn(data, 'shade')).toMatchObject({ 'Islet 2019': 1, 'Islet 2020': 1 });
  });

  it('is taken for the indicators that are named, of the same period, and for no other', async () => {
    const table = ['unit,year,light,shade', 'Islet,2019,,', 'Shore,2018,4,2', 'Shore,2019,,3'];
    const data = await read(index(declared('Islet', 'Shore')), table);
    expect(at(data, 'Islet', '2019')?.value).toBeNull();
    expect(at(data, 'Islet', '2019', 'shade')?.value).toBeNull();
  });

  it('makes no row for a unit that the data do not have', async () => {
    const data = await read(index(declared('Islet', 'Shore')), ['unit,year,light', 'Shore,2019,4']);
    expect(data.units.map(({ id }) => id)).toEqual(['Shore']);
  });

  it('may be a computed one: its period and what it had to do without stay with it', async () => {
    const definition = lampIndex(
      { sum: ['lamp.glow', 'lamp.spark'], needs: 'any', age: { least: 1, most: 1 } },
      { substitutions: [declared('Islet', 'Shore')] },
    );
    const series = ['unit,year,lamp.glow,lamp.spark', 'Shore,2018,4,'];
    const data = await read(definition, series, ['unit,year,shade', 'Islet,2019,1']);
    expect(at(data, 'Islet', '2019')).toMatchObject({
      value: 4,
      sourcePeriod: '2018',
      substitutedFrom: 'Shore',
      reason: `${REASON} (computed without lamp.spark (blank))`,
      parts: [{ series: 'lamp.glow', value: 4, period: '2018' }],
    });
  });

  it('is not handed on to a third', async () => {
    const table = ['unit,year,light,shade', 'A,2019,,1', 'B,2019,,1', 'C,2019,3,1'];
    const chain = [declared('A', 'B'), declared('B', 'C')];
    for (const order of [chain, chain.toReversed()]) {
      expect(valuesIn(await read(index(...order), table))).toEqual({ 'A 2019': null, 'B 2019': 3, 'C 2019': 3 });
    }
  });

  it('is not handed on where the data themselves say that it is a third’s', async () => {
    const table = [
      'unit,year,indicator,value,reason,substituted_from',
      'A,2019,light,,,',
      'B,2019,light,3,as at C,C',
      'C,2019,light,3,,',
    ];
    const data = await read(index(declared('A', 'B')), table);
    expect(at(data, 'A', '2019')?.value).toBeNull();
  });

  it('is found whichever way its unit’s id is composed', async () => {
    const { framework, indicator, node } = await import('../helpers/framework.ts');
    const { definition } = framework({
      unitKind: 'any',
      indicators: [indicator('light')],
      index: [node('total', 'sum', ['light'])],
      substitutions: [{ unit: 'I\u0302lot', from: 'Co\u0302te', indicators: ['light'], reason: REASON }],
    });
    const data = await read(definition, ['unit,year,light', '\u00celot,2019,', 'C\u00f4te,2019,4']);
    expect(at(data, '\u00celot', '2019')).toMatchObject({ value: 4, substitutedFrom: 'C\u00f4te' });
  });
});

describe('laws', () => {
  const units = ['A', 'B', 'C', 'D'];
  const pairs = units.flatMap((unit) => units.filter((from) => from !== unit).map((from) => [unit, from] as const));

  it('the order of declarations is of no account, and every value taken over is one that was read', async () => {
    const values = fc.array(fc.option(fc.nat(9), { nil: null }), { minLength: 4, maxLength: 4 });
    const declarations = fc.uniqueArray(fc.constantFrom(...pairs), { selector: ([unit]) => unit });
    await fc.assert(
      fc.asyncProperty(values, declarations, async (given, chosen) => {
        const table = ['unit,year,light,shade', ...units.map((unit, at) => `${unit},2019,${given[at] ?? ''},1`)];
        const substitutions = chosen.map(([unit, from]) => declared(unit, from));
        const one = valuesIn(await read(index(...substitutions), table));
        expect(valuesIn(await read(index(...substitutions.toReversed()), table))).toEqual(one);
        for (const [at, unit] of units.entries()) {
          const from = chosen.find(([of]) => of === unit)?.[1];
          const theirs = from === undefined ? null : (given[units.indexOf(from)] ?? null);
          expect(one[`${unit} 2019`]).toBe(given[at] ?? theirs);
        }
      }),
      { numRuns: 100 },
    );
  });
});
