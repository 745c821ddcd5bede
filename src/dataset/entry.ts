import type { Definition, Observation, PublishedFigures } from '../types.ts';
import type { FindingLog } from './finding-log.ts';
import type { LabelIndex } from './labels.ts';
import type { ColumnMap } from './column-map.ts';
import type { MarkerTest } from './markers.ts';
import type { Table } from './table.ts';
import type { Roles } from './table-roles.ts';

/** One unit in one period, as one table gives it. */
export interface Entry {
  unit: string;
  period: string;
  /** Every name, kind and parent that the rows give; more than one of any is a contradiction. */
  names: string[];
  kinds: string[];
  parents: string[];
  /** Text by position in the reading's `attributes`; null where blank. */
  attributes: (string | null)[];
  published: PublishedFigures;
  /** By position of the indicator in the framework; undefined where the table has no such cell. */
  observations: (Observation | undefined)[];
  file: string;
  line: number;
}

/** What one table holds. */
export interface Reading {
  /** By {@link entryKey}. */
  entries: ReadonlyMap<string, Entry>;
  /** Names of the text columns. */
  attributes: readonly string[];
  /** Names of the columns that match nothing in the framework. */
  unmatched: readonly string[];
  /** Positions of the indicators that the table has a column or a row for. */
  indicators: ReadonlySet<number>;
}

/** All that reading the rows of one table needs. */
export interface ReadingContext {
  table: Table;
  roles: Roles;
  definition: Definition;
  labels: LabelIndex;
  map: ColumnMap;
  isMarker: MarkerTest;
  log: FindingLog;
}

/** One string per unit and period; no period holds a line end, so that no two pairs share one. */
export function entryKey(unit: string, period: string): string {
  return `${period}\n${unit}`;
}

/** Adds a text to a short list of different ones. */
export function addDistinct(list: string[], text: string): void {
  if (text !== '' && !list.includes(text)) list.push(text);
}
