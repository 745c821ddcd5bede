import Table from 'cli-table3';
import { ellipsis } from './ascii.ts';
import { BORDERLESS } from './borderless.ts';
import type { Column } from './column.ts';
import type { Fitted } from './fit-columns.ts';
import { painter } from './paint.ts';
import { displayWidth, pad, shorten } from './text.ts';
import type { View } from './view.ts';

/** Rows that the table library lays out: it takes a third of a millisecond for each. The rest we fill up ourselves. */
const BY_LIBRARY = 40;

/** Draws fitted columns as lines: a header and one line per row, no spaces at the end. */
export function drawTable({ columns, widths }: Fitted, view: View): string[] {
  const paint = painter(view.colour);
  const cut = (text: string, index: number): string => shorten(text, widths[index] as number, ellipsis(view.ascii));
  const header = columns.map(({ label }, index) => paint.head(cut(label, index)));
  const rows = (columns[0]?.cells ?? []).map((_, row) =>
    columns.map((column, index) => {
      const text = cut(cellOf(column, row, widths[index] as number), index);
      return column.key === 'score' && text.includes('!') ? text.replace('!', paint.warn('!')) : text;
    }),
  );
  return [
    ...linesByLibrary([header, ...rows.slice(0, BY_LIBRARY)], columns, widths),
    ...rows.slice(BY_LIBRARY).map((cells) => lineOf(cells, columns, widths)),
  ];
}

/** The cell, or its shorter form where the cell is too wide. */
function cellOf({ cells, shorter }: Column, row: number, width: number): string {
  const cell = cells[row] ?? '';
  return shorter === undefined || displayWidth(cell) <= width ? cell : (shorter[row] ?? cell);
}

/** Rows laid out by cli-table3. */
export function linesByLibrary(
  rows: readonly string[][],
  columns: readonly Pick<Column, 'align'>[],
  widths: readonly number[],
): string[] {
  const table = new Table({
    ...BORDERLESS,
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align),
  });
  table.push(...rows);
  const lines = table.toString().split('\n');
  return lines.map((line) => line.trimEnd());
}

/** One row laid out like those of cli-table3, for long tables. */
export function lineOf(
  cells: readonly string[],
  columns: readonly Pick<Column, 'align'>[],
  widths: readonly number[],
): string {
  const padded = cells.map((cell, index) => pad(cell, widths[index] as number, columns[index]?.align ?? 'left'));
  return padded.join(BORDERLESS.chars.middle).trimEnd();
}
