import { looksMissing, looksNumeric, parseDecimalComma, parseNumber } from './number.ts';
import type { Table } from './table.ts';

/** A cell of words, and the line it stands in. */
export interface WordCell {
  text: string;
  line: number;
}

/** True for a column of words; see {@link wordsIn}. */
export function isTextColumn(table: Table, column: number): boolean {
  return wordsIn(table, column) !== null;
}

/**
 * The first cell that is no number, where a column is of words: where at least half of what stands in it is words.
 * Numbers that are written as no number may be (`12%`, `Inf`, `1,500`) are no words: a column of them is read as one of
 * numbers, so that each is refused where it stands. Markers for "no value" among numbers do not make words of them;
 * a column of nothing but markers is of words, one of nothing at all is not.
 */
export function wordsIn(table: Table, column: number): WordCell | null {
  const { rows } = table;
  const count = { number: 0, marker: 0, words: 0 };
  const first = new Map<string, WordCell>();
  for (let row = 0; row < rows.length; row += 1) {
    const text = rows.cell(row, column).trim();
    const what = contentOf(text, table);
    if (what === null) continue;
    count[what] += 1;
    if (count[what] === 1) first.set(what, { text, line: rows.line(row) });
    // The rest of the rows cannot outnumber them any more.
    if (count.words * 2 >= rows.length) break;
  }
  if (count.words === 0) return count.number === 0 ? (first.get('marker') ?? null) : null;
  return count.words >= count.number ? (first.get('words') as WordCell) : null;
}

/** What a cell holds; null where that is nothing, or declared to be. */
function contentOf(text: string, { rules }: Table): 'number' | 'marker' | 'words' | null {
  if (text === '' || rules.markers.meaning(text) !== null) return null;
  if ((rules.decimal === ',' ? parseDecimalComma(text) : parseNumber(text)) !== null) return 'number';
  if (looksMissing(text)) return 'marker';
  return looksNumeric(text) ? 'number' : 'words';
}
