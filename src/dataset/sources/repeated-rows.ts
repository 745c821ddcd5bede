import { codedColumn } from '../coded-column.ts';
import type { Reshaping } from './reshaping.ts';

/**
 * Tells rows that repeat, word for word, the first row about the same unit, period and series. A row that differs in
 * any cell is no repetition, and is refused further on as a second row about the same thing.
 */
export function repeatTest({ body: { header, rows }, keys }: Reshaping): (row: number) => boolean {
  const coded = [keys.unit, keys.period, keys.series].flatMap((column) =>
    column === null ? [] : [codedColumn(rows, column)],
  );
  const first = firstRows(
    coded.reduce((product, { texts }) => product * texts.length, 1),
    rows.length,
  );
  const areAlike = (a: number, b: number): boolean =>
    header.every((_, column) => rows.cell(a, column) === rows.cell(b, column));
  return (row) => {
    let id = 0;
    for (const { codes, texts } of coded) id = id * texts.length + (codes[row] as number);
    const before = first(id, row);
    return before !== row && areAlike(before, row);
  };
}

/** How many numbers for each row may be held before a map takes less. */
const DENSE = 8;

/** The first row with an id, which is the row itself where there was none before. */
function firstRows(ids: number, rows: number): (id: number, row: number) => number {
  if (ids <= rows * DENSE) {
    const dense = new Uint32Array(ids);
    return (id, row) => {
      const before = dense[id] as number;
      if (before === 0) dense[id] = row + 1;
      return before === 0 ? row : before - 1;
    };
  }
  const sparse = new Map<number, number>();
  return (id, row) => {
    const before = sparse.get(id);
    if (before === undefined) sparse.set(id, row);
    return before ?? row;
  };
}
