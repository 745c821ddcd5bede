import type { SheetCells, SheetColumn } from '../../types/coding.ts';

/** The columns of a sheet, in the order in which they are written. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  'unit',
  'name',
  'period',
  'indicator',
  'indicator_name',
  'codes',
  'last_period',
  'last_code',
  'new_code',
  'missing_because',
  'reason',
  'source',
  'coder',
  'second_coder',
  'second_code',
  'substituted_from',
];

/** Columns that a sheet may lack: they explain, or not everybody uses them. Without the others nothing can be checked. */
export const OPTIONAL_COLUMNS: readonly SheetColumn[] = [
  'name',
  'indicator_name',
  'codes',
  'second_coder',
  'second_code',
  'substituted_from',
];

/**
 * Columns that coders fill in and that are blank in a new sheet. They fill in `substituted_from` as well, but what it
 * was last year stands there from the start, and says nothing about work done.
 */
const FILLED_BY_CODERS: readonly SheetColumn[] = [
  'new_code',
  'missing_because',
  'reason',
  'source',
  'coder',
  'second_coder',
  'second_code',
];

/** True where a coder has put anything into a row. */
export function hasWork(row: SheetCells): boolean {
  return FILLED_BY_CODERS.some((column) => row[column] !== '');
}

/** A row with every column blank. */
export const BLANK_ROW = Object.fromEntries(SHEET_COLUMNS.map((column) => [column, ''])) as SheetCells;
