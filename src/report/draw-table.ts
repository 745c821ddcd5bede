import { ellipsis } from './ascii.ts';
import type { Column } from './column.ts';
import type { Fitted } from './fit-columns.ts';
import { painter } from './paint.ts';
import { displayWidth, pad, shorten } from './text.ts';
import type { View } from './view.ts';

/** Draws fitted columns as lines: a header and one line per row, no spaces at the end. */
export function drawTable({ columns, widths }: Fitted, view: View): string[] {
  const paint = painter(view.colour);
  const cut = (text: string, index: number): string => shorten(text, widths[index] as number, ellipsis(view.ascii));
  const header = columns.map(({ label }, index) => cut(label, index));
  const rows = (columns[0]?.cells ?? []).map((_, row) =>
    columns.map((column, index) => cut(cellOf(column, row, widths[index] as number), index)),
  );
  const warned = (text: string, index: number): string =>
    columns[index]?.key === 'score' ? text.replace('!', paint.warn('!')) : text;
  return [lineOf(header, columns, widths, paint.head), ...rows.map((cells) => lineOf(cells, columns, widths, warned))];
}

/** The cell, or its form for this width where the cell is too wide. */
function cellOf({ cells, fit }: Column, row: number, width: number): string {
  const cell = cells[row] ?? '';
  return fit === undefined || displayWidth(cell) <= width ? cell : fit(row, width);
}

/**
 * One row with two spaces between columns, laid out as cli-table3 does it (tested). That library takes a
 * third of a millisecond for each row, which at 200 rows is longer than reading and scoring them.
 */
export function lineOf(
  cells: readonly string[],
  columns: readonly Pick<Column, 'align'>[],
  widths: readonly number[],
  dress: (text: string, index: number) => string = (text) => text,
): string {
  const padded = cells.map((cell, index) => {
    const filled = pad(cell, widths[index] as number, columns[index]?.align ?? 'left');
    // Colour codes take no room, so they are put in after the filling.
    const last = index === cells.length - 1;
    return (last ? filled.trimEnd() : filled).replace(cell, () => dress(cell, index));
  });
  return padded.join('  ').trimEnd();
}
