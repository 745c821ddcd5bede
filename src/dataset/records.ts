import type { CsvRecord } from './csv.ts';
import { isBlankCell } from './text.ts';

/** The records of a text as they stand in it: blank ones, ragged ones and the header among them. */
export interface Records {
  readonly length: number;
  /** How many cells a record has; a blank line has one. */
  width: (record: number) => number;
  cell: (record: number, column: number) => string;
  /** The physical line on which a record starts; 1 is the first. */
  line: (record: number) => number;
}

/** Told how far a long piece of work has come, 0 to 1. */
export type Tick = (share: number) => void;

/** For each part of a work, by its size, one that turns how far the part has come into how far the whole has. */
export function ticksFor(sizes: readonly number[], tick: Tick | undefined): (Tick | undefined)[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  return sizes.map((size) => {
    const from = before;
    before += size;
    return (
      tick &&
      ((share) => {
        tick((from + share * size) / Math.max(1, whole));
      })
    );
  });
}

/** Tells how far a walk through rows has come, once in many rows. */
export function tickAt(row: number, { length }: { length: number }, tick: Tick | undefined): void {
  if (tick !== undefined && row % ROWS_PER_TICK === 0) tick(row / length);
}

const ROWS_PER_TICK = 16_384;

/** Records over cells that are held in arrays. */
export function recordsOf(records: readonly CsvRecord[]): Records {
  return {
    length: records.length,
    width: (record) => records[record]?.cells.length as number,
    cell: (record, column) => records[record]?.cells[column] as string,
    line: (record) => records[record]?.line as number,
  };
}

/** One record with its cells in an array. */
export function recordAt(records: Records, record: number): CsvRecord {
  const cells = Array.from({ length: records.width(record) }, (_, column) => records.cell(record, column));
  return { cells, line: records.line(record) };
}

/** True for a record with nothing in any of its cells. */
export function isBlankRecord(records: Records, record: number): boolean {
  const width = records.width(record);
  for (let column = 0; column < width; column += 1) {
    if (!isBlankCell(records.cell(record, column))) return false;
  }
  return true;
}
