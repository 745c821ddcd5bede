/** One column of a printed table: its cells are finished text, one per row. */
export interface Column {
  /** Named in the line that says what was hidden, and in the order of dropping. */
  key: string;
  label: string;
  align: 'left' | 'right';
  cells: readonly string[];
  /** The least width it may be shortened to; absent where it may not be shortened. */
  least?: number;
  /** Shorter cells that stand in for those that have no room, before anything is cut. */
  shorter?: readonly string[];
}

/** Names are never shortened below this many cells. */
export const LEAST_NAME = 12;

/** Whether any cell of a column says anything. */
export function isEmpty({ cells }: Column): boolean {
  return cells.every((cell) => cell === '');
}
