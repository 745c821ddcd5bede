import { describe, expect, it } from 'vitest';
import { unitList } from '../../../src/dataset/coding/unit-list.ts';
import { tableOf } from '../support.ts';

describe('a list of units', () => {
  it.each([
    [
      'of ids',
      'unit\nBB\nAA\nBB\n',
      [
        ['AA', 'AA'],
        ['BB', 'BB'],
      ],
    ],
    [
      'of ids and names',
      'iso3,country\nBB,Borduria\nAA,\nAA,Aland\n',
      [
        ['AA', 'Aland'],
        ['BB', 'Borduria'],
      ],
    ],
    ['of names', 'Country,year\nBorduria,2020\nBorduria,2021\n', [['Borduria', 'Borduria']]],
  ])('%s gives each once, in order', async (_, text, expected) => {
    expect(unitList(await tableOf(text)).map(({ id, name }) => [id, name])).toEqual(expected);
  });

  it.each([
    ['without a column of units', 'place\nAA\n', 'header.missing'],
    ['without units', 'unit,name\n,Aland\n', 'table.no-rows'],
    ['with a reserved name', 'unit\nconstructor\n', 'cell.type'],
  ])('%s is refused', async (_, text, code) => {
    const table = await tableOf(text);
    expect(() => unitList(table)).toThrow(expect.objectContaining({ code }));
  });
});
