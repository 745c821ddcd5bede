import { countBreaks, offsetOfLine } from './lines.ts';

/**
 * The line on which the faulty quoted cell of a record opens: the last opening quotation mark before
 * the text stops being well-formed. Null where no cell of the record is quoted.
 *
 * @param recordLine line on which the record that could not be read starts
 */
export function openedQuoteLine(text: string, recordLine: number, delimiter: string): number | null {
  const start = offsetOfLine(text, recordLine);
  let opened = text.indexOf('"', start);
  if (opened < 0) return null;
  for (;;) {
    const closed = closingQuote(text, opened + 1);
    const next = text[closed + 1];
    const goesOn = closed >= 0 && next === delimiter;
    const following = goesOn ? nextOpening(text, closed + 2, delimiter) : -1;
    if (following < 0) return recordLine + countBreaks(text.slice(start, opened));
    opened = following;
  }
}

/** Offset of the quotation mark that closes a cell, doubled ones being part of it; -1 where none does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Offset of the next quotation mark that opens a cell of the same record, or -1. */
function nextOpening(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') return at;
    const end = new RegExp(`[\\n\\r${delimiter}]`, 'g');
    end.lastIndex = at;
    const stop = end.exec(text);
    if (stop?.[0] !== delimiter) return -1;
    at = stop.index + 1;
  }
  return -1;
}
