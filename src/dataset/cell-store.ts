import { byCodeUnit } from '../framework/text-order.ts';
import type { Observation } from '../types.ts';

/** What many cells have in common: all that is known of a value but the value and its line. */
export type CellNote = Pick<Observation, 'reason' | 'sourcePeriod' | 'origin' | 'substitutedFrom' | 'parts'> & {
  file: string;
  column: string;
};

/** Orders notes by what they say, whatever the file: what is kept of cells alike must not depend on the order of the files. */
export function byNote(a: CellNote, b: CellNote): number {
  return a === b ? 0 : byCodeUnit(noteText(a), noteText(b));
}

/** All that a note says, but for the file. */
export function noteText({ reason, origin, sourcePeriod, substitutedFrom, parts, column }: CellNote): string {
  return JSON.stringify([reason, origin, sourcePeriod, substitutedFrom, parts, column]);
}

/** A value, or NaN where the cell says that there is none; the line on which it stands; and its note. */
export interface StoredCell {
  value: number;
  line: number;
  note: CellNote;
}

interface CellColumn {
  values: Float64Array;
  lines: Uint32Array;
  /** Position of the note plus one; 0 where there is no cell. */
  notes: Uint32Array;
}

const NO_CELLS = { values: new Float64Array(), notes: new Uint32Array() };

/**
 * Cells by indicator (position in the framework) and entry (position in a list of units and periods), in columns
 * of numbers: 16 bytes a cell, where an object each would take many times more.
 */
export class CellStore {
  private readonly columns: (CellColumn | undefined)[] = [];
  /** Each is in {@link known}, with its position plus one. */
  private readonly notes: CellNote[] = [];
  private readonly known = new Map<CellNote, number>();

  private readonly capacity: number;

  /** @param capacity how many entries there may be; it grows where there are more */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** Positions of the indicators that have any cell. */
  positions(): number[] {
    return [...this.columns.keys()].filter((position) => this.columns[position] !== undefined);
  }

  /** Whether any cell of an indicator holds a value, or one of its notes passes the test. */
  holds(position: number, test: (note: CellNote) => boolean): boolean {
    const { values, notes } = this.columns[position] ?? NO_CELLS;
    if (values.some((value) => !Number.isNaN(value))) return true;
    return [...new Set(notes)].some((note) => note > 0 && test(this.notes[note - 1] as CellNote));
  }

  has(position: number, entry: number): boolean {
    return (this.columns[position]?.notes[entry] ?? 0) > 0;
  }

  /** The value of a cell; NaN where it is missing or there is no cell. */
  value(position: number, entry: number): number {
    return this.columns[position]?.values[entry] ?? Number.NaN;
  }

  line(position: number, entry: number): number {
    return this.columns[position]?.lines[entry] ?? 0;
  }

  get(position: number, entry: number): StoredCell | null {
    const column = this.columns[position];
    const note = column?.notes[entry] ?? 0;
    if (column === undefined || note === 0) return null;
    return {
      value: column.values[entry] as number,
      line: column.lines[entry] as number,
      note: this.notes[note - 1] as CellNote,
    };
  }

  /** Puts a cell in place of whatever was there. Notes are told apart by identity: hand in the same one again. */
  set(position: number, entry: number, value: number, line: number, note: CellNote): void {
    const column = this.columnFor(position, entry);
    column.values[entry] = value;
    column.lines[entry] = line;
    column.notes[entry] = this.noteCode(note);
  }

  /** The values of one indicator for the first so many entries; NaN where there is none. */
  values(position: number, entries: number): Float64Array {
    const column = this.columns[position];
    if (column === undefined || column.values.length < entries) {
      const values = new Float64Array(entries).fill(Number.NaN);
      values.set(column?.values ?? []);
      return values;
    }
    return column.values.subarray(0, entries);
  }

  /** The entries whose cell of one indicator has a note of some kind. */
  entriesWith(position: number, entries: number, test: (note: CellNote) => boolean): Set<number> {
    const codes = new Set(this.notes.flatMap((note, index) => (test(note) ? [index + 1] : [])));
    const found = new Set<number>();
    const notes = this.columns[position]?.notes;
    if (codes.size === 0 || notes === undefined) return found;
    for (let entry = 0; entry < entries; entry += 1) if (codes.has(notes[entry] as number)) found.add(entry);
    return found;
  }

  /**
   * Takes over all cells of one indicator from another store, where this one has none of it yet; the other has none
   * of it any more.
   *
   * @param targets position here of each entry there
   */
  takeColumn(position: number, from: CellStore, targets: Uint32Array): void {
    const source = from.columns[position];
    if (source === undefined) return;
    from.columns[position] = undefined;
    const codes = from.notes.map((note) => this.noteCode(note));
    const column = this.columnFor(position, this.capacity - 1);
    for (let entry = 0; entry < Math.min(targets.length, source.notes.length); entry += 1) {
      const note = source.notes[entry] as number;
      if (note === 0) continue;
      const target = targets[entry] as number;
      column.values[target] = source.values[entry] as number;
      column.lines[target] = source.lines[entry] as number;
      column.notes[target] = codes[note - 1] as number;
    }
  }

  private noteCode(note: CellNote): number {
    const known = this.known.get(note);
    if (known !== undefined) return known;
    const code = this.notes.push(note);
    this.known.set(note, code);
    return code;
  }

  private columnFor(position: number, entry: number): CellColumn {
    const column = this.columns[position];
    if (column !== undefined && entry < column.notes.length) return column;
    const size = Math.max(this.capacity, entry + 1, Math.ceil((column?.notes.length ?? 0) * 1.5));
    const larger = {
      values: new Float64Array(size).fill(Number.NaN),
      lines: new Uint32Array(size),
      notes: new Uint32Array(size),
    };
    if (column !== undefined) {
      larger.values.set(column.values);
      larger.lines.set(column.lines);
      larger.notes.set(column.notes);
    }
    this.columns[position] = larger;
    return larger;
  }
}
