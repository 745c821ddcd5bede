import { countBreaks } from './lines.ts';
import type { Records, Tick } from './records.ts';

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;

/** Longest record accepted, in bytes of UTF-8, which is at most what `csv.ts` accepts. */
const MAX_RECORD = 2_000_000;

/** No UTF-16 code unit takes more bytes in UTF-8. */
const MOST_BYTES = 3;

/** How often progress is told, in characters. */
const STRIDE = 1_000_000;

/**
 * Finds the cells of a long text without cutting it up: two numbers per record and one per cell are kept, and a
 * cell becomes a text of its own only when it is asked for.
 *
 * @returns null where a quotation mark is not as RFC 4180 has it, or a record is too long: the other reader
 *   explains what is wrong
 */
export function indexCsv(text: string, delimiter: string, tick: Tick = () => undefined): Records | null {
  const separator = delimiter.charCodeAt(0);
  const index = emptyIndex(text, separator);
  const { length } = text;
  let at = 0;
  let line = 1;
  let told = 0;
  const addCell = (from: number, end: number): void => {
    index.addCell(from);
    if (text.charCodeAt(from) === QUOTE) line += countBreaks(text.slice(from, end));
  };
  while (at < length) {
    const start = at;
    index.beginRecord(line);
    at = endOfRecord(text, start, separator, addCell);
    if (at < 0 || isTooLong(text, start, at)) return null;
    index.endRecord(at);
    if (text.charCodeAt(at - 1) === CR && text.charCodeAt(at) === LF) at += 1;
    line += 1;
    if (at - told > STRIDE) {
      told = at;
      tick(Math.min(at, length) / length);
    }
  }
  return index.records();
}

/** Offset behind a record and the first character of its line end; -1 where its quotation marks are at fault. */
function endOfRecord(
  text: string,
  start: number,
  separator: number,
  addCell: (from: number, end: number) => void,
): number {
  let at = start;
  for (;;) {
    const end = endOfCell(text, at, separator);
    if (end < 0) return -1;
    addCell(at, end);
    at = end + 1;
    if (text.charCodeAt(end) !== separator) return at;
  }
}

/** True for a record that the other reader may refuse for its length. Bytes are counted only where characters leave a doubt. */
function isTooLong(text: string, start: number, end: number): boolean {
  if ((end - start) * MOST_BYTES <= MAX_RECORD) return false;
  return new TextEncoder().encode(text.slice(start, end)).length > MAX_RECORD;
}

/** Offset of the separator or line end behind a cell, or of the end of the text; -1 where its quotation marks are at fault. */
function endOfCell(text: string, start: number, separator: number): number {
  const { length } = text;
  if (text.charCodeAt(start) === QUOTE) return endOfQuoted(text, start, separator);
  let at = start;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LF || code === CR) return at;
    if (code === QUOTE) return -1;
    at += 1;
  }
  return at;
}

function endOfQuoted(text: string, start: number, separator: number): number {
  let at = start + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return -1;
    if (text.charCodeAt(at + 1) !== QUOTE) break;
    at += 2;
  }
  const after = at + 1;
  if (after >= text.length) return after;
  const code = text.charCodeAt(after);
  return code === separator || code === LF || code === CR ? after : -1;
}

/** Numbers that grow: by half again, so that little more is held than is needed. */
class Numbers {
  private held: Uint32Array;
  length = 0;

  constructor(capacity: number) {
    this.held = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.held.length) {
      const larger = new Uint32Array(Math.ceil(this.held.length * 1.5) + 16);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length] = value;
    this.length += 1;
  }

  at(position: number): number {
    return this.held[position] as number;
  }
}

/** How much of a text, in characters, is looked at to guess how many cells it has. */
const SAMPLE = 100_000;

/** About how many records and cells a text has, a little more rather than less: growing takes time and memory. */
function expected(text: string, separator: number): { records: number; cells: number } {
  const sample = Math.min(text.length, SAMPLE);
  let records = 1;
  let cells = 1;
  for (let at = 0; at < sample; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF) records += 1;
    else if (code === separator) cells += 1;
  }
  const share = (text.length / sample) * 1.05;
  return { records: Math.ceil(records * share), cells: Math.ceil((cells + 2 * records) * share) };
}

/** Where records and cells begin. Each record has one number more than it has cells: where the next begins. */
function emptyIndex(text: string, separator: number) {
  const guess = expected(text, separator);
  const starts = new Numbers(guess.cells);
  const firsts = new Numbers(guess.records);
  /** The line of each record, from the first cell on that holds a line end; before that it is their number. */
  let lines: Numbers | null = null;
  return {
    beginRecord(line: number): void {
      if (lines === null && line !== firsts.length + 1) {
        lines = new Numbers(guess.records);
        for (let record = 0; record < firsts.length; record += 1) lines.push(record + 1);
      }
      firsts.push(starts.length);
      lines?.push(line);
    },
    addCell(at: number): void {
      starts.push(at);
    },
    endRecord(next: number): void {
      starts.push(next);
    },
    records(): Records {
      const { length } = firsts;
      firsts.push(starts.length);
      return {
        length,
        width: (record) => firsts.at(record + 1) - firsts.at(record) - 1,
        cell(record, column) {
          const position = firsts.at(record) + column;
          if (position >= firsts.at(record + 1) - 1) return undefined as unknown as string;
          return cellText(text, starts.at(position), starts.at(position + 1) - 1);
        },
        line: (record) => lines?.at(record) ?? record + 1,
      };
    },
  };
}

function cellText(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) !== QUOTE) return text.slice(start, end);
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('"') ? inner.replaceAll('""', '"') : inner;
}
