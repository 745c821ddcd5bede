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
  const first = new Map<number, number>();
  const idOf = (row: number): number =>
    coded.reduce((id, { codes, texts }) => id * texts.length + (codes[row] as number), 0);
  const areAlike = (a: number, b: number): boolean =>
    header.every((_, column) => rows.cell(a, column) === rows.cell(b, column));
  return (row) => {
    const id = idOf(row);
    const before = first.get(id);
    if (before === undefined) first.set(id, row);
    return before !== undefined && areAlike(before, row);
  };
}
