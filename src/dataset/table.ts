import type { Finding } from '../types.ts';
import type { Unlisted } from './finding-log.ts';
import type { Sidecar } from './sidecar.ts';

/** One data row: as many cells as the header has, as written, and the physical line on which it starts. */
export interface Row {
  cells: readonly string[];
  line: number;
}

/** The part of a table that its text gives. */
export interface TableBody {
  /** Names of the columns: NFC, trimmed, all different. */
  header: readonly string[];
  headerLine: number;
  rows: readonly Row[];
  findings: readonly Finding[];
  /** How many findings were left out of `findings`. */
  unlisted: Unlisted;
}

/** One input read as a table, before anything is known of the framework. */
export interface Table extends TableBody {
  /** Input id: `input-1`, `input-2` … */
  file: string;
  /** What the user calls the input; for people to read only. */
  name: string;
  /** SHA-256 of the bytes read, in hexadecimal. */
  sha256: string;
  sidecar: Sidecar | null;
}

/** The name of a column by its position, which must be one in the header. */
export function columnName(table: Table, column: number): string {
  return table.header[column] as string;
}

/** A cell as written, by the position of its column; every row of a table is as wide as its header. */
export function cellIn(row: Row, column: number): string {
  return row.cells[column] as string;
}
