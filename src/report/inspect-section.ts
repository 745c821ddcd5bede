import type { Column } from './column.ts';

/** One part of a printed inspection: what it shows, how it is to be read, a table, a list. */
export interface InspectSection {
  title: string;
  notes: readonly string[];
  columns: readonly Column[];
  /** Keys of columns to leave out where a line has no room, first to go first. */
  dropOrder: readonly string[];
  items: readonly string[];
}

const EMPTY: InspectSection = { title: '', notes: [], columns: [], dropOrder: [], items: [] };

/** A part with nothing but what is given. */
export function sectionOf(given: Partial<InspectSection> & { title: string }): InspectSection {
  return { ...EMPTY, ...given };
}

/** A column of finished cells; texts may be shortened where `least` says so. */
export function columnOf(
  key: string,
  label: string,
  cells: readonly string[],
  more: { align?: Column['align']; least?: number } = {},
): Column {
  const { align = 'right', least } = more;
  return { key, label, align, cells, ...(least === undefined ? {} : { least }) };
}

/** A column of names, which may be shortened. */
export function nameColumn(key: string, label: string, cells: readonly string[], least = 10): Column {
  return columnOf(key, label, cells, { align: 'left', least });
}
