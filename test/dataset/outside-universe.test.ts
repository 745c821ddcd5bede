import { describe, expect, it } from 'vitest';
import type { Dataset, Definition, UniverseRule } from '../../src/types.ts';
import { lampIndex, read } from './derive-support.ts';

const FLOOR = { series: 'lamp.houses', atLeast: 500, age: 2 };

function ruled(rule: Partial<UniverseRule>, more: Partial<Definition> = {}): Definition {
  const whole = { states: false, population: null, except: [], ...rule };
  return lampIndex({}, { universe: { description: 'All', units: null, atLeast: null, rule: whole }, ...more });
}

const reasons = ({ unitPeriods }: Dataset): Record<string, string | null> =>
  Object.fromEntries(unitPeriods.map(({ unit, period, outside }) => [`${unit} ${period}`, outside ?? null]));

describe('a floor of population', () => {
  const SHEET = ['unit,year,shade', 'X,2020,1'];
  const houses = (...rows: string[]) => ['unit,year,lamp.houses', ...rows];

  it.each([
    ['at the floor', ['X,2020,500'], null],
    ['under it', ['X,2020,499'], 'population 499 in 2020 is under the floor of 500'],
    ['with nobody', ['X,2020,0'], 'population 0 in 2020 is under the floor of 500'],
    ['over it in the newest figure', ['X,2018,1', 'X,2019,600'], null],
    ['under it in the newest figure', ['X,2018,900', 'X,2019,3'], 'population 3 in 2019 is under the floor of 500'],
    ['with a blank in the newest', ['X,2019,900', 'X,2020,'], null],
    ['without a figure', ['Q,2020,900'], 'no figure of its population, and only units of at least 500 are ranked'],
    [
      'with a figure that is too old',
      ['X,2017,900'],
      'no figure of its population, and only units of at least 500 are ranked',
    ],
    [
      'with a later figure alone',
      ['X,2021,900'],
      'no figure of its population, and only units of at least 500 are ranked',
    ],
  ])('tells of a unit %s', async (_, rows, reason) => {
    const data = await read(ruled({ population: FLOOR }), houses(...rows), SHEET);
    expect(reasons(data)).toEqual({ 'X 2020': reason });
  });

  it('leaves everybody out where the data have no figures', async () => {
    const data = await read(ruled({ population: FLOOR }), SHEET);
    expect(Object.values(reasons(data)).join()).toContain('no figure of its population');
  });

  it('takes undated figures for undated rows', async () => {
    const data = await read(ruled({ population: FLOOR }), ['unit,shade,lamp.houses', 'X,1,900', 'Y,1,3', 'Z,1,']);
    expect(reasons(data)).toEqual({
      'X undated': null,
      'Y undated': 'population 3 is under the floor of 500',
      'Z undated': 'no figure of its population, and only units of at least 500 are ranked',
    });
  });

  it('counts its age in the periods of the framework', async () => {
    const quarterly = ruled({ population: { ...FLOOR, age: 1 } }, { period: 'quarter' });
    const sheet = ['unit,period,shade', 'X,2020-Q1,1', 'Y,2020-Q1,1'];
    const data = await read(quarterly, ['unit,period,lamp.houses', 'X,2019-Q4,900', 'Y,2019-Q3,900'], sheet);
    expect(Object.values(reasons(data)).map((reason) => reason === null)).toEqual([true, false]);
  });
});

describe('an exception', () => {
  const SHEET = ['unit,year,shade', ...[2018, 2019, 2020, 2021].flatMap((year) => [`X,${year},1`, `Y,${year},1`])];
  const out = (data: Dataset) =>
    data.unitPeriods.filter(({ outside }) => outside !== undefined).map(({ unit, period }) => `${unit} ${period}`);

  it.each([
    ['always', null, null, ['X 2018', 'X 2019', 'X 2020', 'X 2021']],
    ['from a period on', '2020', null, ['X 2020', 'X 2021']],
    ['up to a period', null, '2018', ['X 2018']],
    ['between two', '2019', '2020', ['X 2019', 'X 2020']],
  ])('leaves a unit out %s', async (_, from, to, expected) => {
    const data = await read(ruled({ except: [{ unit: 'X', from, to, reason: 'the lamp was stolen' }] }), SHEET);
    expect(out(data)).toEqual(expected);
    expect(data.unitPeriods.find(({ outside }) => outside !== undefined)?.outside).toBe('the lamp was stolen');
  });

  it('between periods says nothing of rows without one', async () => {
    const except = [
      { unit: 'X', from: '2020', to: null, reason: 'stolen' },
      { unit: 'Y', from: null, to: null, reason: 'never lit' },
    ];
    expect(reasons(await read(ruled({ except }), ['unit,shade', 'X,1', 'Y,1']))).toEqual({
      'X undated': null,
      'Y undated': 'never lit',
    });
  });

  it('is told before anything else', async () => {
    const except = [{ unit: 'X', from: null, to: null, reason: 'never lit' }];
    const data = await read(ruled({ except, population: FLOOR }), ['unit,year,shade', 'X,2020,1']);
    expect(reasons(data)).toEqual({ 'X 2020': 'never lit' });
  });
});

describe('states alone', () => {
  const rule = ruled({ states: true }, { unitKind: 'country' });

  it('leaves out what is no state in the year', async () => {
    const data = await read(rule, [
      'iso3,year,shade',
      'SSD,2010,1',
      'SSD,2011,1',
      'GRL,2020,1',
      'SUN,1991,1',
      'SUN,1992,1',
    ]);
    expect(reasons(data)).toEqual({
      'SSD 2010': 'not a state in 2010',
      'SSD 2011': null,
      'GRL 2020': 'not a state in 2020',
      'SUN 1991': null,
      'SUN 1992': 'not a state in 1992',
    });
  });

  it('goes by the year of a quarter', async () => {
    const quarterly = ruled({ states: true }, { unitKind: 'country', period: 'quarter' });
    const data = await read(quarterly, ['iso3,period,shade', 'SSD,2010-Q4,1', 'SSD,2011-Q1,1']);
    expect(reasons(data)).toEqual({ 'SSD 2010-Q4': 'not a state in 2010', 'SSD 2011-Q1': null });
  });

  it('says nothing of other kinds of unit, or of rows without a year', async () => {
    const any = ruled({ states: true }, { unitKind: 'any' });
    expect(reasons(await read(any, ['unit,kind,year,shade', 'The weavers,people,2020,1']))).toEqual({
      'The weavers 2020': null,
    });
    expect(reasons(await read(rule, ['iso3,shade', 'GRL,1']))).toEqual({ 'GRL undated': null });
  });
});
