import type { Observation } from '../types.ts';
import { addDistinct, type Entry, type ReadingContext } from './entry.ts';
import type { MarkerTest } from './markers.ts';
import type { RowKey } from './row-key.ts';
import { cellIn, type Row } from './table.ts';
import { label } from './text.ts';

/** The entry that a row begins. */
export function newEntry(
  key: RowKey,
  row: Row,
  { table, roles, isMarker }: ReadingContext,
  observations: (Observation | undefined)[],
): Entry {
  const entry: Entry = {
    unit: key.unit,
    period: key.period,
    names: [],
    kinds: [],
    parents: [],
    attributes: roles.attributes.map((column) => textIn(row, column)),
    published: publishedIn(row, roles.published, isMarker),
    observations,
    file: table.file,
    line: row.line,
  };
  addClaims(entry, key);
  return entry;
}

/** Notes the name, kind and parent that a row gives its unit. */
export function addClaims(entry: Entry, key: RowKey): void {
  addDistinct(entry.names, key.name);
  addDistinct(entry.kinds, key.kind);
  addDistinct(entry.parents, key.parent);
}

/** The text of a cell, or null where it is blank. */
export function textIn(row: Row, column: number | null): string | null {
  const text = column === null ? '' : label(cellIn(row, column));
  return text === '' ? null : text;
}

/** The publisher's figures in a row, as printed. */
export function publishedIn(
  row: Row,
  columns: { rank: number | null; score: number | null },
  isMarker: MarkerTest,
): { rank: string | null; score: string | null } {
  const figure = (column: number | null): string | null => {
    const text = textIn(row, column);
    return text === null || isMarker(text) ? null : text;
  };
  return { rank: figure(columns.rank), score: figure(columns.score) };
}
