import type { Column } from './column.ts';
import { wrap } from './wrap.ts';

/** What the first line of a block holds; the bar needs a common scale and is left out. */
const TITLE = ['rank', 'unit'];
const LEFT_OUT = ['bar'];

/** For narrow screens: one block per row, a line per column. Rows of the same unit share their first line. */
export function drawBlocks(columns: readonly Column[], width: number): string[] {
  const titles = columns.filter(({ key }) => TITLE.includes(key));
  const others = columns.filter(({ key }) => !TITLE.includes(key) && !LEFT_OUT.includes(key));
  const lines: string[] = [];
  let previous: string | null = null;
  for (const [row] of (columns[0]?.cells ?? []).entries()) {
    const title = titles.map((column) => cellOf(column, row)).join('  ');
    if (title !== previous) lines.push(...wrap(title, width, '  '));
    previous = title;
    const filled = others.filter((column) => cellOf(column, row) !== '');
    lines.push(...filled.flatMap((column) => wrap(`  ${column.label.trim()}: ${cellOf(column, row)}`, width, '    ')));
  }
  return lines;
}

function cellOf({ cells }: Column, row: number): string {
  return (cells[row] ?? '').trim();
}
