import type { Rows } from './rows.ts';
import type { Table } from './table.ts';

/** A table with some of its rows, in the order given, without one of its columns. */
export function tablePart(table: Table, column: number, chosen: readonly number[]): Table {
  const at = (position: number): number => (position < column ? position : position + 1);
  const { rows } = table;
  const { valueColumn } = rows;
  const picked: Rows = {
    length: chosen.length,
    cell: (row, position) => rows.cell(chosen[row] as number, at(position)),
    line: (row) => rows.line(chosen[row] as number),
    ...(valueColumn === undefined ? {} : { valueColumn: (row: number) => valueColumn(chosen[row] as number) }),
  };
  return { ...table, header: table.header.filter((_, position) => position !== column), rows: picked };
}
