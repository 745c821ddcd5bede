import { describe, expect, it } from 'vitest';
import { splitDraws } from '../../src/dataset/draws.ts';
import { readTables } from '../../src/dataset/read.ts';
import type { Table } from '../../src/dataset/table.ts';
import { type AtriskError } from '../../src/errors.ts';

function tables(...texts: string[]): Promise<readonly Table[]> {
  return readTables(
    texts.map((text, at) => ({ name: `${at}.csv`, bytes: new TextEncoder().encode(text), sidecar: null })),
  );
}

/** Header, and rows with the line on which each stands. */
function plain({ header, rows }: Table): unknown[] {
  const lines = Array.from({ length: rows.length }, (_, row) => [
    rows.line(row),
    ...header.map((_name, column) => rows.cell(row, column)),
  ]);
  return [header, ...lines];
}

describe('splitDraws', () => {
  it('leaves tables without such a column as they are', async () => {
    const all = await tables('unit,a\nA,1\n');
    expect(splitDraws(all)).toEqual({ tables: all, sets: [] });
  });

  it('takes rows with nothing or 0 for the data, and every other number for a set, in their order', async () => {
    const split = splitDraws(await tables('unit,Draw,a\nA,2,5\nA,,1\nA,1,4\nB,0,2\nB,2,6\n', 'unit,b\nA,9\n'));
    expect(split.tables.map(plain)).toEqual([
      [
        ['unit', 'a'],
        [3, 'A', '1'],
        [5, 'B', '2'],
      ],
      [
        ['unit', 'b'],
        [2, 'A', '9'],
      ],
    ]);
    expect(split.sets.map((set) => set.map(plain))).toEqual([
      [
        [
          ['unit', 'a'],
          [4, 'A', '4'],
        ],
      ],
      [
        [
          ['unit', 'a'],
          [2, 'A', '5'],
          [6, 'B', '6'],
        ],
      ],
    ]);
  });

  it('refuses what is no number of a draw, with line and column', async () => {
    const all = await tables('unit,draw,a\nA,1,5\nB,one,1\nC,-1,1\n');
    let error: unknown;
    try {
      splitDraws(all);
    } catch (thrown) {
      error = thrown;
    }
    expect((error as AtriskError).findings).toMatchObject([
      { file: '0.csv', line: 3, column: 'draw', message: '"one" is no number of a draw.' },
      { line: 4, message: '"-1" is no number of a draw.' },
    ]);
  });

  it('refuses further draws without the data themselves', async () => {
    const all = await tables('unit,draw,a\nA,1,5\nA,2,5\n');
    expect(() => splitDraws(all)).toThrow(/Every row of the data is of a further draw/);
    // Another file may hold the data.
    expect(splitDraws([...all, ...(await tables('unit,a\nA,5\n'))]).sets).toHaveLength(2);
  });
});
