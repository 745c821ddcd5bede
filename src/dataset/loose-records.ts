import { AtriskError } from '../errors.ts';
import type { LineRange } from './read-options.ts';
import { readRecords } from './read-records.ts';
import { type Records, recordAt, type Tick } from './records.ts';
import type { SkippedLog } from './skipped.ts';
import { counted, isBlankCell } from './text.ts';

/**
 * Records of a text that is read tolerantly: without the lines that the user leaves out, and with rows that are
 * enclosed whole in quotation marks opened up. What was done is noted.
 *
 * @throws AtriskError where quotation marks are at fault in lines that are to be read
 */
export function looseRecords(
  text: string,
  { delimiter, skipLines }: { delimiter: string; skipLines: readonly LineRange[] },
  skipped: SkippedLog,
  tick?: Tick,
): Records {
  const records = recordsIn(text, delimiter, skipLines, tick);
  const kept = withoutLines(records, skipLines, skipped);
  return unwrapped(kept, delimiter, skipped);
}

/** The lines that are to be left out may be the very ones that cannot be read: then they are blanked first. */
function recordsIn(text: string, delimiter: string, skipLines: readonly LineRange[], tick?: Tick): Records {
  try {
    return readRecords(text, delimiter, tick);
  } catch (error) {
    if (!(error instanceof AtriskError) || skipLines.length === 0) throw error;
    return readRecords(blanked(text, skipLines), delimiter, tick);
  }
}

function blanked(text: string, ranges: readonly LineRange[]): string {
  let line = 0;
  return text.replace(/[^\r\n]*(\r\n|\n|\r|$)/g, (whole: string, end: string) => {
    line += 1;
    return isIn(ranges, line, line) ? end : whole;
  });
}

/** Whether any line from the one to the other, both included, is to be left out. */
function isIn(ranges: readonly LineRange[], first: number, last: number): boolean {
  return ranges.some(({ from, to }) => from <= last && first <= to);
}

function withoutLines(records: Records, ranges: readonly LineRange[], skipped: SkippedLog): Records {
  if (ranges.length === 0) return records;
  const kept: number[] = [];
  for (let record = 0; record < records.length; record += 1) {
    const line = records.line(record);
    if (isIn(ranges, line, line)) skipped.add('as asked for with --skip-lines', line);
    else {
      const next = record + 1 < records.length ? records.line(record + 1) : line;
      if (next > line + 1 && isIn(ranges, line + 1, next - 1))
        skipped.keep('--skip-lines names a line inside it, not its first', line);
      kept.push(record);
    }
  }
  return someOf(records, Uint32Array.from(kept));
}

/** Some of the records, as records. */
export function someOf(records: Records, chosen: Uint32Array): Records {
  const at = (record: number): number => chosen[record] as number;
  return {
    length: chosen.length,
    width: (record) => records.width(at(record)),
    cell: (record, column) => records.cell(at(record), column),
    line: (record) => records.line(at(record)),
  };
}

/** A row in quotation marks is one cell that holds separators; read once more it is as wide as other rows. */
function unwrapped(records: Records, delimiter: string, skipped: SkippedLog): Records {
  const opened = new Map<number, readonly string[]>();
  for (let record = 0; record < records.length; record += 1) {
    const inner = records.width(record) === 1 ? cellsInside(records.cell(record, 0), delimiter) : null;
    if (inner !== null) opened.set(record, inner);
  }
  if (opened.size === 0) return records;
  const width = widest(records, opened);
  for (const [record, cells] of opened) {
    if (cells.length !== width) opened.delete(record);
    else skipped.note(`${counted(width, 'cell')} in one pair of quotation marks`, records.line(record));
  }
  return {
    ...records,
    width: (record) => opened.get(record)?.length ?? records.width(record),
    cell: (record, column) => opened.get(record)?.[column] ?? records.cell(record, column),
  };
}

/** The cells that the text of one cell holds; null where it holds one, or is no row: a note may quote as it likes. */
function cellsInside(text: string, delimiter: string): readonly string[] | null {
  if (!text.includes(delimiter) || /[\r\n]/.test(text)) return null;
  try {
    const inner = readRecords(text, delimiter);
    return inner.length === 1 && inner.width(0) > 1 ? recordAt(inner, 0).cells : null;
  } catch (error) {
    if (error instanceof AtriskError) return null;
    throw error;
  }
}

/** The width that most records have, once opened: a footnote with commas in it is not to be taken for a row. */
function widest(records: Records, opened: ReadonlyMap<number, readonly string[]>): number {
  const counts = new Map<number, number>();
  for (let record = 0; record < records.length; record += 1) {
    const width = opened.get(record)?.length ?? records.width(record);
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].reduce((best, [width, count]) => (count > best[1] ? [width, count] : best), [0, 0])[0];
}

/** The only text that a record holds, trimmed; null where it holds more or nothing. */
export function onlyText(records: Records, record: number): string | null {
  let only: string | null = null;
  for (let column = 0; column < records.width(record); column += 1) {
    const cell = records.cell(record, column);
    if (isBlankCell(cell)) continue;
    if (only !== null) return null;
    only = cell.trim();
  }
  return only;
}
