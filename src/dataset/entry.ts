import type { PublishedFigures } from '../types.ts';
import type { CellStore } from './cell-store.ts';
import type { ColumnMap } from './column-map.ts';
import type { FindingLog } from './finding-log.ts';
import type { Tick } from './records.ts';
import type { Table } from './table.ts';
import type { Roles } from './table-roles.ts';
import type { UnitFinder } from './unit-finder.ts';
import type { Wanted } from './wanted.ts';

/** One unit in one period, as one table gives it. Lists are shared between entries: none is ever changed. */
export interface Entry {
  unit: string;
  period: string;
  /** What the rows call the unit, where that is not its id. */
  inputIds: readonly string[];
  /** Every name, kind and parent that the rows give; more than one of any is a contradiction. */
  names: readonly string[];
  kinds: readonly string[];
  parents: readonly string[];
  /** Text by position in the reading's `attributes`; null where blank. */
  attributes: readonly (string | null)[];
  published: PublishedFigures;
  file: string;
  line: number;
}

/** What one table holds. */
export interface Reading {
  entries: readonly Entry[];
  /** Values by position of the indicator and of the entry. */
  cells: CellStore;
  /** Names of the text columns. */
  attributes: readonly string[];
  /** Names of the columns that match nothing in the framework. */
  unmatched: readonly string[];
  /** Positions of the indicators that the table has a column or a row for. */
  indicators: ReadonlySet<number>;
  /** For each unit, whether the table of countries knows it. */
  known: ReadonlyMap<string, boolean>;
}

/** All that reading the rows of one table needs. */
export interface ReadingContext {
  table: Table;
  roles: Roles;
  wanted: Wanted;
  map: ColumnMap;
  find: UnitFinder;
  log: FindingLog;
  /** Told how far the rows have been read, 0 to 1. */
  tick?: Tick | undefined;
}

/** A short list of different texts with one more; the same list where it is in there already, or blank. */
export function withDistinct(list: readonly string[], text: string): readonly string[] {
  return text === '' || list.includes(text) ? list : [...list, text];
}
