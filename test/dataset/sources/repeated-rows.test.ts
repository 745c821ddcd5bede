import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/dataset/rows.ts';
import { repeatTest } from '../../../src/dataset/sources/repeated-rows.ts';
import type { Reshaping } from '../../../src/dataset/sources/reshaping.ts';

/** Lines of the rows that repeat another, of rows of a unit, a period and a value. */
function repeated(rows: readonly string[][]): number[] {
  const body = { header: ['unit', 'period', 'value'], rows: rowsOf(rows.map((cells, line) => ({ cells, line }))) };
  const keys = { unit: 0, period: 1, series: null, name: null, value: 2 };
  const isRepeat = repeatTest({ body, keys } as unknown as Reshaping);
  return rows.flatMap((_, row) => (isRepeat(row) ? [row] : []));
}

describe('repeatTest', () => {
  const ROWS = [
    ['A', '1', 'x'],
    ['B', '1', 'x'],
    ['A', '1', 'x'],
    ['A', '1', 'y'],
    ['A', '2', 'x'],
    ['A', '1', 'x'],
    ['B', '1', 'x'],
  ];

  it('finds rows whose every cell is that of the first about the same thing', () => {
    expect(repeated(ROWS)).toEqual([2, 5, 6]);
  });

  it('also where there are far more units and periods than rows', () => {
    const sparse = Array.from({ length: 100 }, (_, at) => [`U${at}`, `${at}`, 'x']);
    expect(repeated([...ROWS, ...sparse, ['U7', '7', 'x'], ['U8', '8', 'y']])).toEqual([2, 5, 6, 107]);
  });

  it('finds nothing among no rows', () => {
    expect(repeated([])).toEqual([]);
  });
});
