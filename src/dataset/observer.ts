import type { Indicator } from '../types.ts';
import type { CellNote } from './cell-store.ts';
import { type CellFault, type CellReading, INVALID, readCell, soundValue } from './cells.ts';
import type { ReadingContext } from './entry.ts';
import type { RowKey } from './row-key.ts';
import { columnName } from './table.ts';
import { label } from './text.ts';

/** Where a value stands, and what the row says of it besides. */
export interface ValueCell {
  row: number;
  column: number;
  indicator: Indicator;
  /** What the row says of the value; the same object for rows alike. */
  about: ValueAbout;
}

/** What a row of a long table may say of its value. */
export type ValueAbout = Omit<CellNote, 'file' | 'column' | 'parts'>;

/** Nothing is said of the value. */
export const NO_MORE: ValueAbout = { reason: null };

/** A value as read: NaN where missing. */
export interface ReadValue {
  value: number;
  note: CellNote;
}

/** Reads a value cell. The cell is checked even where the row it stands in is about no known unit (`key` null). */
export type Observer = (cell: ValueCell, key: RowKey | null) => ReadValue;

/** Reads the value cells of one table and reports what is wrong with them. */
export function observer({ table, log }: ReadingContext): Observer {
  const noteFor = noteBook(table.file);
  const headerOf = (row: number, column: number): string => table.rows.valueColumn?.(row) ?? columnName(table, column);
  return ({ row, column, indicator, about }, key) => {
    const text = table.rows.cell(row, column);
    const sound = soundValue(text, indicator, table.rules);
    if (sound !== null && (table.rules.check?.(row, sound) ?? null) === null)
      return { value: sound, note: noteFor(headerOf(row, column), about, keptReason(about)) };
    const report = (fault: CellFault): void => {
      const found = key === null ? {} : { unit: key.unit, period: key.period };
      const place = { line: table.rows.line(row), column: headerOf(row, column) };
      log.add({ ...fault, ...place, indicator: indicator.id, ...found });
    };
    const read = readCell(label(text), indicator, about.reason, { ...table.rules, report });
    const { value, reason } = checked(read, table.rules.check?.(row, read.value ?? Number.NaN) ?? null, report);
    const note = noteFor(headerOf(row, column), about, value === null ? reason : keptReason(about));
    return { value: value ?? Number.NaN, note };
  };
}

/** A value that its series cannot have is none; what has no value is not checked. */
function checked(read: CellReading, fault: CellFault | null, report: (fault: CellFault) => void): CellReading {
  if (read.value === null || fault === null) return read;
  report(fault);
  return { value: null, reason: INVALID };
}

/** How gathered data say of a value that it was computed, and from what. */
const DERIVED = 'derived from ';

/** A value that is there needs no reason, unless it is another unit's or was computed before it came here. */
function keptReason({ reason, substitutedFrom }: ValueAbout): string | null {
  return substitutedFrom !== undefined || reason?.startsWith(DERIVED) === true ? reason : null;
}

/** Hands out notes: the same one for cells alike. */
function noteBook(file: string): (column: string, about: ValueAbout, reason: string | null) => CellNote {
  const books = new Map<ValueAbout, Map<string, Map<string | null, CellNote>>>();
  let last: { column: string; about: ValueAbout; note: CellNote } | null = null;
  return (column, about, reason) => {
    // Neighbours are mostly alike.
    if (last?.column === column && last.about === about && last.note.reason === reason) return last.note;
    const ofAbout = getOr(books, about, () => new Map<string, Map<string | null, CellNote>>());
    const ofColumn = getOr(ofAbout, column, () => new Map<string | null, CellNote>());
    const note = getOr(ofColumn, reason, () => ({ ...about, file, column, reason }));
    last = { column, about, note };
    return note;
  };
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
