import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellStore } from '../../src/dataset/cell-store.ts';
import { derive } from '../../src/dataset/derive.ts';
import type { JoinedEntry } from '../../src/dataset/join.ts';
import { wantedOf } from '../../src/dataset/wanted.ts';
import type { Dataset, Definition, Finding, PeriodKind } from '../../src/types.ts';
import { indicatorOf } from '../fixtures/definition.ts';
import { at, lampIndex, read, recipeOf, valuesIn } from './derive-support.ts';

const rowsOf = ({ unitPeriods }: Dataset) => unitPeriods.map(({ unit, period }) => `${unit} ${period}`);
const RATIO = { sum: ['lamp.glow', 'lamp.spark'], per: 'lamp.houses', times: 1000 };

describe('a series taken as it is', () => {
  it('keeps its cell and says nothing more', async () => {
    const data = await read(lampIndex({}), ['unit,year,lamp.glow', 'X,2019,3', 'Y,2019,4']);
    expect(valuesIn(data)).toEqual({ 'X 2019': 3, 'Y 2019': 4 });
    expect(at(data, 'Y', '2019')).toEqual({
      unit: 'Y',
      period: '2019',
      indicator: 'light',
      value: 4,
      reason: null,
      source: { file: 'input-1', line: 3, column: 'lamp.glow' },
    });
    expect(data.columns.map(({ indicator }) => indicator)).toEqual(['light']);
  });

  it('keeps the period that a row states for its figure, and whose figure it is', async () => {
    const header = 'unit,year,indicator,value,source,source_period,reason,substituted_from';
    const data = await read(lampIndex({}), [header, 'X,2019,lamp.glow,3,lamp,2017,no lamps of its own,Y']);
    expect(at(data, 'X', '2019')).toMatchObject({
      value: 3,
      origin: 'lamp',
      sourcePeriod: '2017',
      substitutedFrom: 'Y',
      reason: 'no lamps of its own',
    });
  });
});

describe('a computed value', () => {
  it('is the sum, divided and multiplied, with its parts', async () => {
    const data = await read(lampIndex(RATIO), ['unit,year,lamp.glow,lamp.spark,lamp.houses', 'X,2019,3,1,8']);
    const cell = (column: string) => ({ file: 'input-1', line: 2, column });
    expect(at(data, 'X', '2019')).toMatchObject({
      value: 500,
      reason: null,
      source: cell('lamp.glow'),
      parts: [
        { series: 'lamp.glow', value: 3, period: '2019', source: cell('lamp.glow') },
        { series: 'lamp.spark', value: 1, period: '2019', source: cell('lamp.spark') },
        { series: 'lamp.houses', value: 8, period: '2019', source: cell('lamp.houses') },
      ],
    });
  });

  it('says what it had to do without', async () => {
    const table = ['unit,year,lamp.glow,lamp.spark,lamp.houses', 'X,2019,,1,8'];
    const any = at(await read(lampIndex({ ...RATIO, needs: 'any' }), table), 'X', '2019');
    expect(any).toMatchObject({ value: 125, reason: 'computed without lamp.glow (blank)' });
    expect(any?.source.column).toBe('lamp.spark');
    expect(any?.parts?.map(({ series }) => series)).toEqual(['lamp.spark', 'lamp.houses']);
    const apart = [['unit,year,lamp.spark', 'X,2019,1'] as const, ['unit,year,lamp.houses', 'X,2019,8'] as const];
    const other = at(await read(lampIndex({ ...RATIO, needs: 'any' }), ...apart), 'X', '2019');
    expect(other).toMatchObject({ value: 125, reason: 'computed without lamp.glow (not in the data)' });
  });

  it('shows the one part of a sum that stands alone', async () => {
    const table = ['unit,year,lamp.glow,lamp.spark', 'X,2019,2,'];
    const found = at(await read(lampIndex({ sum: ['lamp.glow', 'lamp.spark'], needs: 'any' }), table), 'X', '2019');
    expect(found).toMatchObject({ value: 2, reason: 'computed without lamp.spark (blank)' });
    expect(found?.parts).toHaveLength(1);
  });

  it.each([
    ['a part that is missing', 'X,2019,3,,8', 'lamp.spark of 2019: blank'],
    ['nothing to divide by', 'X,2019,3,1,', 'lamp.houses of 2019: blank'],
    ['none to divide by', 'X,2019,3,1,0', 'lamp.houses of 2019 is 0, and nothing can be divided by it'],
    ['a sum too large', 'X,2019,1e308,1e308,1', 'too large to compute from the figures of 2019'],
    ['a quotient too large', 'X,2019,1e300,1,1e-300', 'too large to compute from the figures of 2019'],
  ])('is none for %s, and says why', async (_, row, reason) => {
    const table = ['unit,year,shade,lamp.glow,lamp.spark,lamp.houses', row.replace('2019,', '2019,1,')];
    expect(at(await read(lampIndex(RATIO), table), 'X', '2019')).toMatchObject({ value: null, reason });
  });

  it('is another unit’s where a part is', async () => {
    const data = await read(
      lampIndex({ sum: ['lamp.glow'], per: 'lamp.houses' }),
      ['unit,year,indicator,value,reason,substituted_from', 'X,2019,lamp.houses,2,not counted,Y'],
      ['unit,year,lamp.glow', 'X,2019,3'],
    );
    expect(at(data, 'X', '2019')).toMatchObject({ value: 1.5, substitutedFrom: 'Y', reason: 'not counted' });
  });
});

describe('the period of the figures', () => {
  const SERIES = ['unit,year,lamp.glow', 'X,2015,5', 'X,2017,7', 'X,2018,8', 'X,2019,'];
  const SHEET = ['unit,year,shade', 'X,2020,1'];

  it.each([
    ['of the same period', {}, null, undefined],
    ['the newest within the age', { age: { least: 1, most: 5 } }, 8, '2018'],
    ['no newer than the least age', { age: { least: 3, most: 5 } }, 7, '2017'],
    ['no older than the most', { age: { least: 4, most: 4 } }, null, undefined],
    ['the one stated, whatever the age', { periods: { 2020: '2015' } }, 5, '2015'],
    ['the one stated and no other', { age: { least: 1, most: 5 }, periods: { 2020: '2016' } }, null, undefined],
    ['the age where another is stated', { age: { least: 2, most: 2 }, periods: { 2021: '2015' } }, 8, '2018'],
  ])('is %s', async (_, recipe, value, sourcePeriod) => {
    const found = at(await read(lampIndex(recipe), SERIES, SHEET), 'X', '2020');
    expect([found?.value ?? null, found?.sourcePeriod]).toEqual([value, sourcePeriod]);
  });

  it.each<[PeriodKind, string, string, string]>([
    ['quarter', '2020-Q1', '2019-Q4', '2019-Q3'],
    ['month', '2020-01', '2019-12', '2019-11'],
  ])('counts in each %s across the turn of the year', async (period, now, newer, older) => {
    const definition = lampIndex({ age: { least: 1, most: 2 } }, { period });
    const series = ['unit,period,lamp.glow', `X,${older},2`, `X,${newer},3`, `X,${now},9`, `Y,${older},4`];
    const data = await read(definition, series, ['unit,period,shade', `X,${now},1`, `Y,${now},1`]);
    expect(at(data, 'X', now)).toMatchObject({ value: 3, sourcePeriod: newer });
    expect(at(data, 'Y', now)).toMatchObject({ value: 4, sourcePeriod: older });
  });

  it('is of no account where nothing is dated', async () => {
    const data = await read(lampIndex({ age: { least: 1, most: 2 } }), ['unit,shade,lamp.glow', 'X,1,3', 'Y,2,']);
    expect(rowsOf(data)).toEqual(['X undated', 'Y undated']);
    expect(valuesIn(data)).toEqual({ 'X undated': 3, 'Y undated': null });
    expect(valuesIn(data, 'shade')).toEqual({ 'X undated': 1, 'Y undated': 2 });
    expect(at(data, 'X', 'undated')?.sourcePeriod).toBeUndefined();
  });
});

describe('the rows', () => {
  const SERIES = ['unit,year,lamp.glow', 'X,2018,1', 'X,2019,2', 'Y,2019,3', 'Z,2012,4'];

  it('are those of the periods of the other data, for every unit of which something can be computed', async () => {
    const data = await read(lampIndex({ age: { least: 0, most: 3 } }), SERIES, ['unit,year,shade', 'W,2020,5']);
    expect(rowsOf(data)).toEqual(['W 2020', 'X 2020', 'Y 2020']);
    expect(valuesIn(data)).toEqual({ 'X 2020': 2, 'Y 2020': 3 });
  });

  it('are those that every recipe reaches where there are no other data', async () => {
    const definition = lampIndex(
      {},
      {
        indicators: [
          indicatorOf({ id: 'light', from: recipeOf({ age: { least: 1, most: 1 } }) }),
          indicatorOf({ id: 'shade', from: recipeOf({ sum: ['lamp.spark'], periods: { 2019: '2011' } }) }),
        ],
      },
    );
    const spark = ['unit,year,lamp.spark', 'X,2011,1', 'X,2020,1', 'X,2022,1'];
    expect(rowsOf(await read(definition, SERIES, spark))).toEqual(['X 2019', 'X 2020', 'Y 2020']);
  });

  it.each([
    [0.5, ['X 2018', 'X 2019', 'Y 2019']],
    [0.66, ['X 2019', 'Y 2019']],
  ])('go back before a series that begins later, if the rest is a coverage of %s', async (minimumCoverage, rows) => {
    // Of two indicators, shade begins in 2019; in 2020 there is shade alone, and light has not begun later but ended.
    const shade = indicatorOf({ id: 'shade', from: recipeOf({ sum: ['lamp.spark'] }) });
    const indicators = [indicatorOf({ id: 'light', from: recipeOf() }), shade];
    const definition = lampIndex({}, { indicators, minimumCoverage });
    const spark = ['unit,year,lamp.spark', 'X,2019,1', 'X,2020,1'];
    const glow = ['unit,year,lamp.glow', 'X,2018,1', 'X,2019,2', 'Y,2019,3'];
    expect(rowsOf(await read(definition, glow, spark))).toEqual(rows);
  });

  it('do not come from a series that only the universe needs', async () => {
    const rule = { states: false, except: [], population: { series: 'lamp.houses', atLeast: 1, age: 0 } };
    const universe = { description: 'All', units: null, atLeast: null, rule };
    const houses = ['unit,year,lamp.houses', 'X,2019,5', 'X,2021,5', 'Q,2019,5'];
    const data = await read(lampIndex({}, { universe }), houses, ['unit,year,shade', 'X,2019,1']);
    expect(rowsOf(data)).toEqual(['X 2019']);
  });

  it('keep what the data say of a unit beside its values', async () => {
    const sheet = ['unit,year,name,shade,communities at risk', 'X,2019,Old Town,1,weavers'];
    const said = ['unit,year,total', 'V,2019,7'];
    const data = await read(lampIndex({}), SERIES, sheet, said);
    expect(data.unitPeriods.map(({ unit, attributes, published }) => [unit, attributes, published.score])).toEqual([
      ['V', {}, '7'],
      ['X', { 'communities at risk': 'weavers' }, null],
      ['Y', {}, null],
    ]);
    expect(data.units.find(({ id }) => id === 'X')?.name).toBe('Old Town');
  });

  it('are left alone where no file holds a series', async () => {
    const data = await read(lampIndex({}), ['unit,year,shade', 'X,2019,1', 'Y,2019,']);
    expect(rowsOf(data)).toEqual(['X 2019', 'Y 2019']);
  });
});

describe('what the data say themselves', () => {
  it('is never overwritten', async () => {
    const data = await read(lampIndex({}), ['unit,year,light,lamp.glow', 'X,2019,9,3', 'Y,2019,0,3', 'Z,2019,,3']);
    expect(valuesIn(data)).toEqual({ 'X 2019': 9, 'Y 2019': 0, 'Z 2019': 3 });
  });

  it('stays as the reason where nothing can be computed either', async () => {
    const sheet = ['unit,year,indicator,value,reason', 'X,2019,light,,the keeper is away'];
    const data = await read(lampIndex({}), sheet, ['unit,year,lamp.glow', 'X,2019,']);
    expect(at(data, 'X', '2019')).toMatchObject({ value: null, reason: 'the keeper is away' });
  });
});

describe('limits of the indicator', () => {
  const entry: JoinedEntry = {
    unit: 'X',
    period: '2019',
    inputIds: [],
    names: [],
    kinds: ['country'],
    parents: [],
    attributes: new Map(),
    published: { rank: null, score: null },
    file: 'input-1',
    line: 2,
  };

  function derivedFrom(value: number, limits: Parameters<typeof indicatorOf>[0]): [number, Finding[]] {
    const definition: Definition = lampIndex({}, { indicators: [indicatorOf({ ...limits, from: recipeOf() })] });
    const cells = new CellStore(1);
    cells.set(1, 0, value, 2, { file: 'input-1', column: 'lamp.glow', reason: null });
    const findings: Finding[] = [];
    const log = { add: (finding: Finding) => findings.push(finding) };
    const made = derive({ entries: [entry], cells }, definition, wantedOf(definition), log);
    return [made.cells.value(0, 0), findings];
  }

  it('hold for derived values too', () => {
    const [value, findings] = derivedFrom(1.5, { id: 'light', range: [0, 1] });
    expect(value).toBeNaN();
    expect(findings).toMatchObject([
      { code: 'cell.range', severity: 'error', unit: 'X', period: '2019', indicator: 'light', line: 2 },
    ]);
    expect(derivedFrom(1e-7, { id: 'light', range: [0, 1] })).toEqual([1e-7, []]);
    const [kept, warned] = derivedFrom(5, { id: 'light', typical: [0, 1] });
    expect([kept, warned.map(({ severity }) => severity)]).toEqual([5, ['warning']]);
  });
});

describe('laws', () => {
  const cell = fc.option(fc.integer({ min: -3, max: 9 }), { nil: null });
  const table = fc.uniqueArray(
    fc.record({
      unit: fc.constantFrom('X', 'Y', 'Z'),
      year: fc.integer({ min: 2010, max: 2016 }),
      glow: cell,
      spark: cell,
      houses: cell,
      light: cell,
    }),
    { selector: ({ unit, year }) => `${unit} ${year}`, minLength: 1, maxLength: 15 },
  );
  const recipe = fc.record({
    sum: fc.constantFrom(['lamp.glow'], ['lamp.glow', 'lamp.spark']),
    needs: fc.constantFrom('all' as const, 'any' as const),
    per: fc.constantFrom(null, 'lamp.houses'),
    times: fc.constantFrom(1, 100),
    age: fc.tuple(fc.nat(2), fc.nat(2)).map(([least, more]) => ({ least, most: least + more })),
    periods: fc.constantFrom({}, { 2014: '2011' }),
  });
  interface Row {
    unit: string;
    year: number;
    glow: number | null;
    spark: number | null;
    houses: number | null;
    light: number | null;
  }
  const HEADER = 'unit,year,lamp.glow,lamp.spark,lamp.houses,light';
  const lines = (rows: readonly Row[]) => [
    HEADER,
    ...rows.map(({ unit, year, glow, spark, houses, light }) => [unit, year, glow, spark, houses, light].join(',')),
  ];

  /** The value as a person would work it out from the table. */
  function expected(rows: readonly Row[], unit: string, year: number, given: Parameters<typeof recipeOf>[0]) {
    const { sum, needs, per, times, age, periods } = recipeOf(given);
    const own = rows.find((row) => row.unit === unit && row.year === year)?.light ?? null;
    if (own !== null) return own;
    const stated = periods[String(year)];
    for (let back = age.least; back <= age.most; back += 1) {
      const from = stated === undefined ? year - back : Number(stated);
      const row = rows.find((one) => one.unit === unit && one.year === from);
      const added = sum.map((series) => (series === 'lamp.glow' ? row?.glow : row?.spark) ?? null);
      const there = added.filter((value) => value !== null);
      const whole = per === null ? 1 : (row?.houses ?? 0);
      if (there.length === 0 || (needs === 'all' && there.length < sum.length) || whole === 0) continue;
      return (there.reduce((total, value) => total + value, 0) / whole) * times;
    }
    return null;
  }

  it('every value is what a person would work out, and its parts multiply back to it', async () => {
    await fc.assert(
      fc.asyncProperty(table, recipe, async (rows, given) => {
        const data = await read(lampIndex(given), lines(rows));
        for (const { unit, period } of data.unitPeriods) {
          const found = at(data, unit, period);
          expect(found?.value ?? null).toBe(expected(rows, unit, Number(period), given) ?? null);
          if (found?.parts === undefined) continue;
          const [last] = found.parts.filter(({ series }) => series === given.per);
          const added = found.parts.filter(({ series }) => series !== given.per);
          const total = added.reduce((sum, { value }) => sum + value, 0);
          expect((total / (last?.value ?? 1)) * given.times).toBe(found.value);
          for (const part of found.parts) expect(part.period).toBe(found.sourcePeriod ?? period);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the order of rows is of no account', async () => {
    const shuffled = table.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, recipe, async ([rows, other], given) => {
        const definition = lampIndex(given);
        const [one, two] = [await read(definition, lines(rows)), await read(definition, lines(other))];
        expect(rowsOf(two)).toEqual(rowsOf(one));
        expect(valuesIn(two)).toEqual(valuesIn(one));
      }),
      { numRuns: 100 },
    );
  });
});
