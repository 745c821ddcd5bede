import { describe, expect, it } from 'vitest';
import { openDefinition } from '../../src/dataset/open-definition.ts';
import { readTables, toDataset } from '../../src/dataset/read.ts';
import { inputOf, valuesOf } from './support.ts';

async function opened(texts: readonly string[], map: Record<string, string> = {}, sidecar: string | null = null) {
  const tables = await readTables(texts.map((text, at) => inputOf(text, `data-${at}.csv`, sidecar)));
  const definition = openDefinition(tables, map);
  const dataset = await toDataset(tables, definition, { map });
  return { ids: definition.indicators.map(({ id }) => id), period: definition.period, values: valuesOf(dataset) };
}

describe('openDefinition', () => {
  it('takes every column of numbers, and none that says what a row is about, describes it, or is a result', async () => {
    const header = 'unit,name,year,kind,parent,region,ongoing,rank,total,note,b,a,empty';
    const { ids } = await opened([`${header}\nRuritania,R,2021,country,,1,0,1,9,words,2,3,\n`]);
    expect(ids).toEqual(['a', 'b', 'empty']);
  });

  it('takes the names in the indicator column of a long table', async () => {
    const { ids, values } = await opened([
      'unit,year,indicator,value,source_period\nA,2021,x,1,2020\nA,2021,y,2,2019\n',
    ]);
    expect(ids).toEqual(['x', 'y']);
    expect(values).toEqual({ 'A 2021 x': 1, 'A 2021 y': 2 });
  });

  it('takes spellings of one name as one, under the first of them', async () => {
    const { ids, values } = await opened(['unit,year,Some Thing\nA,2021,1\n', 'unit,year,some_thing\nB,2021,2\n']);
    expect(ids).toEqual(['Some Thing']);
    expect(values).toEqual({ 'A 2021 Some Thing': 1, 'B 2021 Some Thing': 2 });
  });

  it.each([
    ['2021-Q3', 'quarter'],
    ['2021-07', 'month'],
    ['2021', 'year'],
  ])('counts in the periods of the data: %s', async (text, kind) => {
    expect(await opened([`unit,period,x\nA,${text},1\n`])).toMatchObject({
      period: kind,
      values: { [`A ${text} x`]: 1 },
    });
    expect((await opened(['unit,x\nA,1\n'], {}, `period: '${text}'\n`)).period).toBe(kind);
  });

  it('follows what the user says that columns stand for', async () => {
    const { ids, values } = await opened(['geo,when,v,w\n7,2021,1,2\n'], { geo: 'unit', when: 'year', v: 'tension' });
    expect(ids).toEqual(['tension', 'w']);
    expect(values).toEqual({ '7 2021 tension': 1, '7 2021 w': 2 });
  });
});
