/** One column of a printed table: its cells are finished text, one per row. */
export interface Column {
  /** Named in the line that says what was hidden, and in the order of dropping. */
  key: string;
  label: string;
  align: 'left' | 'right';
  cells: readonly string[];
  /** The least width it may be shortened to; absent where it may not be shortened. */
  least?: number;
  /** The cell of a row made to fit a width, where the cell itself has no room; before anything is cut. */
  fit?: (row: number, width: number) => string;
}

/** Names are never shortened below this many cells. */
export const LEAST_NAME = 12;
