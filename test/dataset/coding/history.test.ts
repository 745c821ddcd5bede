import { describe, expect, it } from 'vitest';
import { examineSheet } from '../../../src/dataset/coding/check-sheet.ts';
import { historyOfDataset, historyOfSheet, lastBefore } from '../../../src/dataset/coding/history.ts';
import { datasetOf } from '../support.ts';
import { CODED, row } from './support.ts';

describe('what was coded before', () => {
  it('is read from wide data, missing values included and other indicators left out', async () => {
    const dataset = await datasetOf(
      'unit,name,year,stage,class,income\nAA,Aland,2020,1,,5\nBB,Borduria,2021,2,4,\n',
      CODED,
    );
    const history = historyOfDataset(dataset, CODED);
    expect(history.values.map(({ unit, period, indicator, value }) => [unit, period, indicator, value])).toEqual([
      ['AA', '2020', 'stage', 1],
      ['BB', '2021', 'stage', 2],
      ['AA', '2020', 'class', null],
      ['BB', '2021', 'class', 4],
    ]);
    expect(history.names.get('BB')).toBe('Borduria');
  });

  it('leaves out units of a kind that the framework does not score', async () => {
    const definition = { ...CODED, unitKind: 'country' as const };
    const dataset = await datasetOf('unit,kind,year,stage\nAA,country,2021,1\nAx,people,2021,1\n', definition);
    expect([...historyOfDataset(dataset, definition).names.keys()]).toEqual(['AA']);
  });

  it('is read from an earlier sheet, but for rows that nobody finished', () => {
    const rows = [row(), row({ unit: 'BB', new_code: '' }), row({ unit: 'CC', new_code: '', missing_because: 'x' })];
    const { values, names } = historyOfSheet(examineSheet(rows, CODED).coded);
    expect(values.map(({ unit, value }) => [unit, value])).toEqual([
      ['AA', 1],
      ['CC', null],
    ]);
    expect([...names.keys()]).toEqual(['AA', 'CC']);
  });
});

describe('the last period', () => {
  const value = (unit: string, period: string, code: number | null) => ({
    unit,
    period,
    indicator: 'stage',
    value: code,
  });
  const history = {
    values: [value('AA', '2019', 1), value('BB', '2020', 2), value('AA', '2020', null), value('AA', '2021', null)],
    names: new Map([['AA', 'Aland']]),
  };

  it('is the latest before in which anything was coded', () => {
    const last = lastBefore(history, '2022');
    expect(last?.period).toBe('2020');
    expect(last?.units).toEqual([
      { id: 'AA', name: 'Aland' },
      { id: 'BB', name: 'BB' },
    ]);
    expect(lastBefore(history, '2020')?.period).toBe('2019');
  });

  it('may not be there', () => {
    expect(lastBefore(history, '2019')).toBeNull();
  });
});
