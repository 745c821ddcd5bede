import { markerTest } from './markers.ts';
import { looksMissing, parseNumber } from './number.ts';
import { cellIn, type Table } from './table.ts';

/**
 * True for a column of words: one that holds anything but numbers. Markers for "no value" among numbers do
 * not make words of them; a column of nothing but markers, or of nothing, is decided by the markers.
 */
export function isTextColumn(table: Table, column: number): boolean {
  const isMarker = markerTest(table.sidecar?.missing ?? []);
  const found = new Set<'number' | 'marker'>();
  for (const row of table.rows) {
    const cell = cellIn(row, column).trim();
    if (cell === '' || isMarker(cell)) continue;
    const what = contentOf(cell);
    if (what === 'text') return true;
    found.add(what);
  }
  return found.has('marker') && !found.has('number');
}

function contentOf(cell: string): 'number' | 'marker' | 'text' {
  if (parseNumber(cell) !== null) return 'number';
  return looksMissing(cell) ? 'marker' : 'text';
}
