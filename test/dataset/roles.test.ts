import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { assertUsable } from '../../src/dataset/read.ts';
import { definitionOf, indicatorOf } from '../fixtures/definition.ts';
import { datasetOf, found, inputOf, valuesOf } from './support.ts';

describe('which unit a row is about', () => {
  it.each([
    ['id,code,iso3,unit,tension', 'i,c,AFG,u,1', 'u', { id: 'i', code: 'c', iso3: 'AFG' }],
    ['id,code,iso3,tension', 'i,c,AFG,1', 'AFG', { id: 'i', code: 'c' }],
    ['id,code,tension', 'i,c,1', 'c', { id: 'i' }],
    ['ID,Tension', 'i,1', 'i', {}],
  ])('prefers unit, iso3, code, id in %s', async (header, row, id, attributes) => {
    const dataset = await datasetOf(`${header}\n${row}\n`);
    expect(dataset.units.map((unit) => unit.id)).toEqual([id]);
    expect(dataset.unitPeriods[0]?.attributes).toEqual(attributes);
  });

  it('takes the name where there is no code, and `name` before `country`', async () => {
    expect((await datasetOf('country,tension\nRuritania,1\n')).units).toEqual([
      { id: 'Ruritania', name: 'Ruritania', kind: 'country', parent: null },
    ]);
    const peoples = await datasetOf('country,name,tension\nRuritania,Zendans,1\n');
    expect(peoples.units.map(({ id }) => id)).toEqual(['Zendans']);
    expect(peoples.unitPeriods[0]?.attributes).toEqual({ country: 'Ruritania' });
  });

  it('reads name, kind and parent', async () => {
    const dataset = await datasetOf('code,name,kind,parent,tension\nZ1,Zendans,People,RU1,1\nRU1,,,,2\n');
    expect(dataset.units).toEqual([
      { id: 'RU1', name: 'RU1', kind: 'country', parent: null },
      { id: 'Z1', name: 'Zendans', kind: 'people', parent: 'RU1' },
    ]);
  });

  it('says what it accepts where there is no such column', async () => {
    const [finding] = found(await datasetOf('place,tension\nRuritania,1\n'), 'header.missing');
    expect(finding).toMatchObject({ severity: 'error', line: 1 });
    for (const name of ['unit', 'iso3', 'code', 'id', 'name', 'country'])
      expect(finding?.hint).toContain(`\`${name}\``);
  });

  it('refuses values without a unit, and skips a footnote with a warning', async () => {
    const dataset = await datasetOf('unit,note,tension\n,a,1\n,source: nobody,\nRuritania,b,2\n');
    expect(found(dataset, 'row.no-unit').map(({ severity, line }) => [severity, line])).toEqual([
      ['warning', 3],
      ['error', 2],
    ]);
  });

  it('refuses an unknown kind, and reads one the framework does not score: the engine lists it', async () => {
    const dataset = await datasetOf(
      'unit,kind,tension\nA,planet,1\nB,people,2\nC,country,3\n',
      definitionOf({ unitKind: 'country' }),
    );
    expect(found(dataset, 'cell.kind').map(({ unit, severity }) => [unit, severity])).toEqual([['A', 'error']]);
    expect(dataset.units.map(({ id, kind }) => [id, kind])).toEqual([
      ['B', 'people'],
      ['C', 'country'],
    ]);
  });

  it('refuses one unit of two kinds', async () => {
    const dataset = await datasetOf('unit,kind,year,tension\nA,people,2020,1\nA,country,2021,2\n');
    expect(found(dataset, 'cell.kind')).toMatchObject([{ severity: 'error', unit: 'A' }]);
  });

  it('uses the kind that the framework scores where none is stated', async () => {
    expect((await datasetOf('unit,tension\nA,1\n', definitionOf({ unitKind: 'people' }))).units).toMatchObject([
      { kind: 'people' },
    ]);
  });
});

describe('which column holds an indicator', () => {
  it.each([
    'tension',
    'TENSION',
    ' Political  tension ',
    'political_tension',
    'Tension-Level',
    'Tension Level [x]',
    'Anything [tension]',
  ])('finds it as %j', async (header) => {
    const wanted = header !== 'Tension Level [x]';
    const dataset = await datasetOf(`unit,"${header}"\nRuritania,1\n`);
    expect(valuesOf(dataset)).toEqual(wanted ? { 'Ruritania undated tension': 1 } : {});
  });

  it('keeps the header as it is written in the source of a value', async () => {
    const dataset = await datasetOf('unit, Political_Tension \nRuritania,1\n');
    expect(observationsOf(dataset)[0]?.source).toEqual({ file: 'input-1', line: 2, column: 'Political_Tension' });
  });

  it('refuses two columns for one indicator', async () => {
    const dataset = await datasetOf('unit,tension,Political tension\nRuritania,1,2\n');
    expect(found(dataset, 'header.duplicate')).toMatchObject([
      { severity: 'error', message: expect.stringContaining('"Political tension", "tension"') },
    ]);
    expect(observationsOf(dataset)).toEqual([]);
  });

  it('lists columns of numbers that match nothing, and keeps text as attributes', async () => {
    const dataset = await datasetOf('unit,tension,region,gdp,mixed,marked,empty\nA,1,North,5,5,..,\nB,2,,6,x5,7,\n');
    expect(dataset.unmatchedColumns).toEqual(['empty', 'gdp', 'marked']);
    expect(dataset.unitPeriods.map(({ attributes }) => attributes)).toEqual([
      { mixed: '5', region: 'North' },
      { mixed: 'x5' },
    ]);
    expect(found(dataset, 'header.unknown')).toMatchObject([
      { severity: 'info', message: expect.stringContaining('"empty", "gdp", "marked"') },
    ]);
  });

  it('keeps the groups of a framework beside the unit, also where they are numbers', async () => {
    const missing = { rule: 'group-mean', options: { group: 'Zone code' }, reason: null, reasons: null, note: null };
    const definition = definitionOf({ indicators: [indicatorOf({ id: 'tension', missing })] });
    const dataset = await datasetOf('unit,tension,zone_code,gdp\nA,1,1,5\nB,2,,6\n', definition);
    expect(dataset.unitPeriods.map(({ attributes }) => attributes)).toEqual([{ zone_code: '1' }, {}]);
    expect(dataset.unmatchedColumns).toEqual(['gdp']);
  });

  it('warns of indicators that no file has, and refuses data with none', async () => {
    const some = found(await datasetOf('unit,tension\nA,1\n'), 'indicator.missing');
    expect(some).toMatchObject([{ severity: 'warning', message: expect.stringContaining('3 of the 4') }]);
    expect(found(await datasetOf('unit,gdp\nA,1\n'), 'indicator.missing')).toMatchObject([{ severity: 'error' }]);
  });

  it('warns in the same way of indicators whose columns hold no value', async () => {
    const blank = found(await datasetOf('unit,tension,income\nA,1,\nB,2, \n'), 'indicator.missing');
    const absent = found(await datasetOf('unit,tension\nA,1\nB,2\n'), 'indicator.missing');
    expect(blank).toEqual(absent.map((finding) => ({ ...finding })));
    const none = found(await datasetOf('unit,tension,income\nA,,\n'), 'indicator.missing');
    expect(none).toMatchObject([{ severity: 'warning', message: expect.stringContaining('4 of the 4') }]);
    const long = 'unit,year,indicator,value\nA,2020,tension,1\nA,2020,income,\n';
    expect(found(await datasetOf(long), 'indicator.missing')).toMatchObject([
      { message: expect.stringContaining('3 of the 4') },
    ]);
  });
});

describe('published figures', () => {
  it('come from rank and total, as printed', async () => {
    const dataset = await datasetOf('unit,tension,rank,total\nA,1,1st,20.10\n');
    expect(dataset.unitPeriods[0]?.published).toEqual({ rank: '1st', score: '20.10' });
  });

  it('prefer the longer names', async () => {
    const dataset = await datasetOf('unit,tension,rank,published_rank,published_score\nA,1,9,3,5\n');
    expect(dataset.unitPeriods[0]?.published).toEqual({ rank: '3', score: '5' });
    expect(dataset.unmatchedColumns).toEqual(['rank']);
  });

  it('leave a column to the indicator of that name', async () => {
    const indicators = [indicatorOf({ id: 'total' })];
    const dataset = await datasetOf('unit,total\nA,1\n', definitionOf({ indicators }));
    expect(dataset.unitPeriods[0]?.published.score).toBeNull();
    expect(valuesOf(dataset)).toEqual({ 'A undated total': 1 });
  });
});

describe('--map', () => {
  it('maps a column to an indicator by id, name or alias', async () => {
    for (const target of ['tension', 'Political Tension', 'tension_level']) {
      expect(valuesOf(await datasetOf('unit,unrest\nA,1\n', definitionOf(), { unrest: target }))).toEqual({
        'A undated tension': 1,
      });
    }
  });

  it('maps key columns', async () => {
    const dataset = await datasetOf('geo,t,tension\nA,2020,1\n', definitionOf(), { geo: 'unit', t: 'year' });
    expect(valuesOf(dataset)).toEqual({ 'A 2020 tension': 1 });
  });

  it('maps names in a column that is itself mapped to be the indicator column', async () => {
    const map = { geo: 'unit', what: 'indicator', v: 'value', unrest: 'tension', place: 'published_rank' };
    const dataset = await datasetOf('geo,what,v,place\nA,unrest,1,7\n', definitionOf(), map);
    expect(valuesOf(dataset)).toEqual({ 'A undated tension': 1 });
    expect(dataset.unitPeriods[0]?.published.rank).toBe('7');
    expect(found(dataset, 'header.missing')).toEqual([]);
  });

  it('maps names in the indicator column of a long table', async () => {
    const dataset = await datasetOf('geo,indicator,v\nA,unrest,1\n', definitionOf(), {
      geo: 'unit',
      v: 'value',
      unrest: 'tension',
    });
    expect(valuesOf(dataset)).toEqual({ 'A undated tension': 1 });
  });

  it('refuses unknown columns and indicators, with suggestions', async () => {
    const dataset = await datasetOf('unit,unrest\nA,1\n', definitionOf(), { unrset: 'tension', unrest: 'tensoin' });
    expect(found(dataset, 'usage')).toMatchObject([
      { severity: 'error', hint: 'Did you mean "tension"?' },
      { severity: 'error', column: 'unrset', hint: 'Did you mean "unrest"?' },
    ]);
    // A mistake in the command line, whatever else follows from it.
    expect(() => assertUsable(dataset)).toThrow(expect.objectContaining({ code: 'usage', exitCode: 2 }));
  });

  it('refuses a second column for an indicator or a key', async () => {
    const map = { unrest: 'tension', geo: 'unit' };
    const dataset = await datasetOf('unit,geo,tension,unrest\nA,B,1,2\n', definitionOf(), map);
    expect(found(dataset, 'header.duplicate')).toHaveLength(2);
  });
});

describe('long tables', () => {
  it('take one reason per missing value, else the indicator’s own', async () => {
    const text = 'unit,year,indicator,value,reason\nA,2020,tension,,no access\nA,2020,income,,\nA,2020,grievance,,\n';
    const dataset = await datasetOf(text);
    expect(observationsOf(dataset).map(({ indicator, value, reason }) => [indicator, value, reason])).toEqual([
      ['tension', null, 'no access'],
      ['grievance', null, 'blank'],
      ['income', null, 'not surveyed'],
    ]);
  });

  it('warn once of each unknown indicator and refuse a value without one', async () => {
    const text =
      'unit,year,indicator,value\nA,2020,tensoin,1\nB,2020,tensoin,1\nA,2020,other,1\nA,2020,,1\nA,2020,tension,2\n';
    const dataset = await datasetOf(text);
    expect(
      found(dataset, 'indicator.unknown').map(({ severity, line, hint }) => [
        severity,
        line,
        hint?.startsWith('Did you mean "tension"'),
      ]),
    ).toEqual([
      ['warning', 4, false],
      ['warning', 2, true],
    ]);
    expect(found(dataset, 'indicator.missing').filter(({ severity }) => severity === 'error')).toMatchObject([
      { line: 5 },
    ]);
    expect(dataset.units.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('keep the text that is the same in all rows of a unit and period as its attribute', async () => {
    const text =
      'unit,year,region,surveyor,indicator,value\nA,2020,North,s1,tension,1\nA,2020,,s2,income,2\nA,2021,South,s1,tension,1\n';
    const dataset = await datasetOf(text);
    expect(dataset.unitPeriods.map(({ attributes }) => attributes)).toEqual([{ region: 'North' }, { region: 'South' }]);
    expect(dataset.unmatchedColumns).toEqual(['surveyor']);
  });

  it('refuse published figures that contradict each other', async () => {
    const text = 'unit,year,rank,indicator,value\nA,2020,1,tension,1\nA,2020,2,income,2\n';
    expect(found(await datasetOf(text), 'cell.conflict')).toMatchObject([
      { severity: 'error', line: 3, column: 'rank' },
    ]);
  });

  it('refuse columns for indicators beside them', async () => {
    const text = 'unit,year,tension,indicator,value\nA,2020,1,income,2\n';
    expect(found(await datasetOf(text), 'header.duplicate')).toMatchObject([{ severity: 'error' }]);
  });

  it('name the value column as the source', async () => {
    const dataset = await datasetOf([inputOf('unit,year,Indicator,Value\nA,2020,tension,1\n')]);
    expect(observationsOf(dataset)[0]?.source).toEqual({ file: 'input-1', line: 2, column: 'Value' });
  });
});

describe('columns that describe a unit', () => {
  it('stay beside it though their cells are numbers', async () => {
    const dataset = await datasetOf('unit,ongoing,region,serial,tension\nA,1,12,7,1\nB,0,13,8,2\n');
    expect(dataset.unitPeriods.map(({ attributes }) => attributes)).toEqual([
      { ongoing: '1', region: '12' },
      { ongoing: '0', region: '13' },
    ]);
    expect(dataset.unmatchedColumns).toEqual(['serial']);
  });
});
