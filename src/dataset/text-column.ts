import { looksMissing, parseDecimalComma, parseNumber } from './number.ts';
import type { Table } from './table.ts';

/**
 * True for a column of words: one that holds anything but numbers. Markers for "no value" among numbers do
 * not make words of them; a column of nothing but markers, or of nothing, is decided by the markers.
 */
export function isTextColumn(table: Table, column: number): boolean {
  const found = new Set<'number' | 'marker'>();
  for (let row = 0; row < table.rows.length; row += 1) {
    const cell = table.rows.cell(row, column).trim();
    if (cell === '' || table.rules.markers.meaning(cell) !== null) continue;
    const what = contentOf(cell, table.rules.decimal);
    if (what === 'text') return true;
    found.add(what);
  }
  return found.has('marker') && !found.has('number');
}

function contentOf(cell: string, decimal: '.' | ','): 'number' | 'marker' | 'text' {
  if ((decimal === ',' ? parseDecimalComma(cell) : parseNumber(cell)) !== null) return 'number';
  return looksMissing(cell) ? 'marker' : 'text';
}
