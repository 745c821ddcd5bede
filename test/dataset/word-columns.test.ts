import { describe, expect, it } from 'vitest';
import { wordColumns, wordsLeftOut } from '../../src/dataset/word-columns.ts';
import { tableOf } from './support.ts';

describe('columns of words', () => {
  it('are told of once for each file, in one line', async () => {
    const table = await tableOf('unit,year,region,zone,note,tide\nA,2020,North,Z,w,1\nB,2020,South,Y,v,2\n');
    const columns = wordColumns([table]);
    expect(columns.map(({ name, first }) => [name, first.text, first.line])).toEqual([
      ['zone', 'Z', 2],
      ['note', 'w', 2],
    ]);
    expect(wordsLeftOut(columns)).toEqual([
      {
        code: 'column.words',
        severity: 'info',
        message: '2 columns are left out, because they are of words: "note", "zone".',
        file: 'input-1',
        line: 1,
      },
    ]);
  });

  it('go by what the user says that they stand for', async () => {
    const table = await tableOf('place,zone,tide\nA,Z,1\n');
    expect(wordColumns([table], { place: 'unit' }).map(({ name }) => name)).toEqual(['zone']);
  });

  it('are none in a long table, whose series are named in rows', async () => {
    const table = await tableOf('unit,year,indicator,value,zone\nA,2020,tide,1,Z\n');
    expect(wordsLeftOut(wordColumns([table]))).toEqual([]);
  });
});
