import type { CodeSystem, Finding, Layout, SourceProfile } from '../types.ts';
import type { DuplicateRule } from './duplicates.ts';
import type { Unlisted } from './finding-log.ts';
import { type Markers, NO_MARKERS } from './markers.ts';
import type { Rows } from './rows.ts';
import type { CheckValue } from './sources/value-text.ts';
import type { Sidecar } from './sidecar.ts';

/** The part of a table that its text gives. */
export interface TableBody {
  /** Names of the columns: NFC, trimmed, all different. */
  header: readonly string[];
  headerLine: number;
  rows: Rows;
  findings: readonly Finding[];
  /** How many findings were left out of `findings`. */
  unlisted: Unlisted;
}

/** How the cells of a table are read, beyond the strict rules: as options and a source profile say. */
export interface TableRules {
  markers: Markers;
  decimal: '.' | ',';
  /** System of the codes in the unit column, where it is declared. */
  codes: CodeSystem | null;
  /** Whether years may be written `YR2019` or `2019 [YR2019]`. */
  periodPrefix: boolean;
  /** What becomes of rows that say the same thing twice. */
  duplicates: DuplicateRule;
  /** The publisher whose file it is, where that is known. */
  profile: SourceProfile | null;
  /** How that publisher laid the file out. */
  layout: Layout | null;
  /** What is wrong with a value for the series in whose row it stands. */
  check: CheckValue | null;
}

/** The strict rules, which hold where nothing else is said. */
export const STRICT_RULES: TableRules = {
  markers: NO_MARKERS,
  decimal: '.',
  codes: null,
  periodPrefix: false,
  duplicates: 'error',
  profile: null,
  layout: null,
  check: null,
};

/** One input read as a table, before anything is known of the framework. */
export interface Table extends TableBody {
  /** Input id: `input-1`, `input-2` … */
  file: string;
  /** What the user calls the input; for people to read only. */
  name: string;
  /** SHA-256 of the bytes read, in hexadecimal. */
  sha256: string;
  sidecar: Sidecar | null;
  rules: TableRules;
}

/** The name of a column by its position, which must be one in the header. */
export function columnName(table: Table, column: number): string {
  return table.header[column] as string;
}
