import { displayWidth, pad } from './text.ts';

/** Rows as aligned columns, two spaces apart; the last column is not filled up. */
export function plainTable(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => displayWidth(cells[column] ?? ''))),
  );
  return rows.map((cells) =>
    `${indent}${cells.map((cell, column) => pad(cell, widths[column] ?? 0, 'left')).join('  ')}`.trimEnd(),
  );
}
