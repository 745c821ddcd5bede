import type { Rows } from './rows.ts';

/** A column as numbers: each row has the position of its text among the different ones. */
export interface CodedColumn {
  codes: Uint32Array;
  /** The different texts as written, in the order in which they first stand. */
  texts: readonly string[];
}

/** Columns that were coded before, for as long as their rows are held. */
const known = new WeakMap<Rows, Map<number, CodedColumn>>();

/** Codes a column, so that what is asked of its texts is asked once for each different one. */
export function codedColumn(rows: Rows, column: number): CodedColumn {
  const columns = known.get(rows) ?? new Map<number, CodedColumn>();
  known.set(rows, columns);
  const before = columns.get(column);
  if (before !== undefined) return before;
  const coded = code(rows, column);
  columns.set(column, coded);
  return coded;
}

function code(rows: Rows, column: number): CodedColumn {
  const positions = new Map<string, number>();
  const codes = new Uint32Array(rows.length);
  let last = '';
  let lastCode = -1;
  for (let row = 0; row < rows.length; row += 1) {
    const text = rows.cell(row, column);
    // Neighbours are mostly alike, and comparing costs less than looking up.
    if (lastCode < 0 || text !== last) {
      last = text;
      lastCode = positions.get(text) ?? positions.size;
      if (lastCode === positions.size) positions.set(text, lastCode);
    }
    codes[row] = lastCode;
  }
  return { codes, texts: [...positions.keys()] };
}
