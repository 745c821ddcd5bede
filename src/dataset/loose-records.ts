import { readRecords } from './read-records.ts';
import { type Records, recordAt, type Tick } from './records.ts';
import type { LineRange } from './read-options.ts';
import type { SkippedLog } from './skipped.ts';
import { counted, isBlankCell } from './text.ts';

/**
 * Records of a text that is read tolerantly: without the lines that the user leaves out, and with rows that are
 * enclosed whole in quotation marks opened up. What was done is noted.
 */
export function looseRecords(
  text: string,
  { delimiter, skipLines }: { delimiter: string; skipLines: readonly LineRange[] },
  skipped: SkippedLog,
  tick?: Tick,
): Records {
  const records = readRecords(text, delimiter, tick);
  const kept = withoutLines(records, skipLines, skipped);
  return unwrapped(kept, delimiter, skipped);
}

function withoutLines(records: Records, ranges: readonly LineRange[], skipped: SkippedLog): Records {
  if (ranges.length === 0) return records;
  const kept: number[] = [];
  for (let record = 0; record < records.length; record += 1) {
    const line = records.line(record);
    if (ranges.some(({ from, to }) => from <= line && line <= to)) skipped.add('as asked for with --skip-lines', line);
    else kept.push(record);
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
    if (records.width(record) !== 1) continue;
    const text = records.cell(record, 0);
    if (!text.includes(delimiter) || /[\r\n]/.test(text)) continue;
    const inner = readRecords(text, delimiter);
    if (inner.length === 1 && inner.width(0) > 1) opened.set(record, recordAt(inner, 0).cells);
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

/** The width that most records have, once opened: a footnote with commas in it is not to be taken for a row. */
function widest(records: Records, opened: ReadonlyMap<number, readonly string[]>): number {
  const counts = new Map<number, number>();
  for (let record = 0; record < records.length; record += 1) {
    const width = opened.get(record)?.length ?? records.width(record);
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].reduce((best, [width, count]) => (count > best[1] ? [width, count] : best), [0, 0])[0];
}

/** True where at most one cell of the record holds anything. */
export function isNearlyBlank(records: Records, record: number): boolean {
  let filled = 0;
  for (let column = 0; column < records.width(record) && filled < 2; column += 1) {
    if (!isBlankCell(records.cell(record, column))) filled += 1;
  }
  return filled < 2;
}
