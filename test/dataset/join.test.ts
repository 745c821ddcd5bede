import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { datasetOf, found, inputOf, valuesOf } from './support.ts';

const A = 'unit,name,year,region,tension\nZ,Zenda,2020,North,1\nS,Strelsau,2020,South,\n';

describe('several files', () => {
  it('may each hold some of the indicators', async () => {
    const dataset = await datasetOf([
      inputOf(A, 'a.csv'),
      inputOf('unit,year,income,language\nS,2020,5,Ruritanian\nZ,2020,6,\nS,2021,7,\n', 'b.csv'),
    ]);
    expect(valuesOf(dataset)).toEqual({
      'S 2020 tension': null,
      'S 2020 income': 5,
      'S 2021 income': 7,
      'Z 2020 tension': 1,
      'Z 2020 income': 6,
    });
    expect(dataset.units.map(({ name }) => name)).toEqual(['Strelsau', 'Zenda']);
    expect(dataset.unitPeriods).toMatchObject([
      { unit: 'S', period: '2020', attributes: { language: 'Ruritanian', region: 'South' } },
      { unit: 'Z', period: '2020', attributes: { region: 'North' } },
      { unit: 'S', period: '2021', attributes: {} },
    ]);
    expect(dataset.inputs.map(({ id, name }) => [id, name])).toEqual([
      ['input-1', 'a.csv'],
      ['input-2', 'b.csv'],
    ]);
  });

  it('may say the same thing twice, and fill in each other’s blanks', async () => {
    const dataset = await datasetOf([inputOf(A), inputOf('unit,year,tension\nZ,2020,1.0\nS,2020,2\n')]);
    expect(valuesOf(dataset)).toEqual({ 'S 2020 tension': 2, 'Z 2020 tension': 1 });
    expect(found(dataset, 'cell.conflict')).toEqual([]);
  });

  it('may not contradict each other: both places are named', async () => {
    const dataset = await datasetOf([inputOf(A), inputOf('unit,year,Political tension\nZ,2020,3\n')]);
    expect(found(dataset, 'cell.conflict')).toMatchObject([
      { severity: 'error', file: 'input-2', line: 2, column: 'Political tension', unit: 'Z', indicator: 'tension' },
      { severity: 'error', file: 'input-1', line: 2, column: 'tension', unit: 'Z', indicator: 'tension' },
    ]);
    expect(found(dataset, 'cell.conflict')[0]?.message).toContain('1 and 3');
  });

  it('keep the reason that says more', async () => {
    const long = 'unit,year,indicator,value,reason\nS,2020,tension,,no access\n';
    for (const inputs of [
      [inputOf(A), inputOf(long)],
      [inputOf(long), inputOf(A)],
    ]) {
      const dataset = await datasetOf(inputs);
      expect(observationsOf(dataset).find(({ unit }) => unit === 'S')?.reason).toBe('no access');
    }
  });

  it('warn where texts differ, and refuse where published figures do', async () => {
    const dataset = await datasetOf([
      inputOf('unit,region,rank,tension\nZ,North,1,1\n'),
      inputOf('unit,region,rank,income\nZ,Nord,2,1\n'),
    ]);
    expect(
      found(dataset, 'cell.conflict')
        .map(({ severity }) => severity)
        .sort(),
    ).toEqual(['error', 'error', 'warning']);
    expect(dataset.unitPeriods[0]?.attributes).toEqual({ region: 'Nord' });
  });

  it('are all refused by name where several cannot be read', async () => {
    const inputs = [inputOf('', 'a.csv'), inputOf(A, 'b.csv'), inputOf('{', 'c.json')];
    const error: unknown = await datasetOf(inputs).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'file.empty', findings: [{ file: 'a.csv' }, { file: 'c.json' }] });
  });
});

describe('one unit', () => {
  it('keeps the parent of its latest period, with a warning', async () => {
    const dataset = await datasetOf('unit,year,parent,tension\nZ,2020,Ruritania,1\nZ,2021,Strelsau,1\nZ,2022,,1\n');
    expect(dataset.units).toMatchObject([{ id: 'Z', parent: 'Strelsau' }]);
    expect(found(dataset, 'cell.conflict')).toMatchObject([{ severity: 'warning', unit: 'Z' }]);
  });

  it('keeps the smaller of two names in one period', async () => {
    const dataset = await datasetOf([
      inputOf('unit,name,tension\nZ,Zenda,1\n'),
      inputOf('unit,name,income\nZ,Senda,1\n'),
    ]);
    expect(dataset.units).toMatchObject([{ name: 'Senda' }]);
    expect(found(dataset, 'unit.names-differ')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('"Senda", "Zenda"') as string },
    ]);
  });

  it('is reported on every line of three that repeat it', async () => {
    const dataset = await datasetOf('unit,tension\nZ,1\nZ,2\nZ,3\n');
    expect(found(dataset, 'row.duplicate-key').map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('may have its published figures in a later row of a long table', async () => {
    const text = 'unit,year,rank,indicator,value\nZ,2020,,tension,1\nZ,2020,4,income,2\n';
    expect((await datasetOf(text)).unitPeriods[0]?.published.rank).toBe('4');
  });
});

it('of two reasons, the smaller by code point is kept', async () => {
  const row = (reason: string): string => `unit,year,indicator,value,reason\nZ,2020,tension,,${reason}\n`;
  for (const inputs of [
    [inputOf(row('no access')), inputOf(row('lost'))],
    [inputOf(row('lost')), inputOf(row('no access'))],
  ]) {
    expect(observationsOf(await datasetOf(inputs))[0]?.reason).toBe('lost');
  }
});
