/** The data rows of a table, by position; every row is as wide as its header. */
export interface Rows {
  readonly length: number;
  /** A cell as written. */
  cell: (row: number, column: number) => string;
  /** The physical line on which a row starts; 1 is the first. */
  line: (row: number) => number;
  /** Header of the column in which the values of a row stood, where the table was turned into a long one. */
  valueColumn?: (row: number) => string;
}

/** Rows over cells that are held in arrays. */
export function rowsOf(rows: readonly { cells: readonly string[]; line: number }[]): Rows {
  return {
    length: rows.length,
    cell: (row, column) => rows[row]?.cells[column] as string,
    line: (row) => rows[row]?.line as number,
  };
}
