import type { Column } from './column.ts';
import { displayWidth } from './text.ts';

/** Columns that fit on a line, how wide each is, and the labels of those that had to go. */
export interface Fitted {
  columns: readonly Column[];
  widths: readonly number[];
  hidden: readonly string[];
}

/** Spaces between columns. */
const GAP = 2;

/**
 * Makes columns fit: shortens and then drops whole columns in the given order, then shortens names,
 * then drops dimensions from the last.
 *
 * @param width cells per line, or null for no limit
 * @param dropOrder keys of the columns that may be dropped, first to go first
 * @returns null where even that is too wide
 */
export function fitColumns(
  columns: readonly Column[],
  width: number | null,
  dropOrder: readonly string[],
): Fitted | null {
  const dimensions = columns.map(({ key }) => key).filter((key) => key.startsWith('dimension '));
  const goners = [...dropOrder.filter((key) => columns.some((column) => column.key === key)), ...dimensions.reverse()];
  for (let dropped = 0; dropped <= goners.length; dropped += 1) {
    const gone = new Set(goners.slice(0, dropped));
    const kept = columns.filter(({ key }) => !gone.has(key));
    const names = dropped >= goners.length - dimensions.length;
    const widths = shrunk(kept, width, ({ key }) => names || goners.includes(key));
    if (widths === null) continue;
    const hidden = columns
      .filter(({ key }) => gone.has(key))
      .map(({ key, label }) => (key.startsWith('dim') ? label : key));
    return { columns: kept, widths, hidden };
  }
  return null;
}

/** Widths that fit, taken from the widest columns that may be shortened; null where they do not. */
function shrunk(
  columns: readonly Column[],
  width: number | null,
  mayShorten: (column: Column) => boolean,
): number[] | null {
  const widths = columns.map(naturalWidth);
  if (width === null) return widths;
  let excess = widths.reduce((sum, each) => sum + each, 0) + GAP * (columns.length - 1) - width;
  while (excess > 0) {
    const widest = widestShrinkable(columns, widths, mayShorten);
    if (widest < 0) return null;
    widths[widest] = (widths[widest] as number) - 1;
    excess -= 1;
  }
  return widths;
}

function widestShrinkable(
  columns: readonly Column[],
  widths: readonly number[],
  mayShorten: (column: Column) => boolean,
): number {
  let widest = -1;
  for (const [index, column] of columns.entries()) {
    const width = widths[index] as number;
    const least = mayShorten(column) ? column.least : undefined;
    if (least !== undefined && width > least && width > (widths[widest] ?? 0)) widest = index;
  }
  return widest;
}

function naturalWidth({ label, cells }: Column): number {
  return cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), displayWidth(label));
}
