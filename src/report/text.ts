import Table from 'cli-table3';
import { BORDERLESS } from './borderless.ts';

/** Characters of one cell each, where counting is enough: most text is nothing else. */
const SINGLE =
  /^[\x20-\x7e\u00c0-\u024f\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u2013\u2014\u2018-\u201d\u2020\u2026\u2212\u2500-\u259f\u25b2\u25bc]*$/;

/** Widths already measured: a table asks for each of its cells several times. */
const measured = new Map<string, number>();

/** Texts remembered at most, so that a long table does not fill the memory. */
const REMEMBERED = 5000;

/**
 * How many terminal cells a text takes. cli-table3 itself is the ruler, so that what we measure and
 * what it draws never differ: East Asian wide characters are two, combining marks none.
 */
export function displayWidth(text: string): number {
  if (SINGLE.test(text)) return text.length;
  const known = measured.get(text);
  if (known !== undefined) return known;
  if (measured.size >= REMEMBERED) measured.clear();
  const width = ruled(text);
  measured.set(text, width);
  return width;
}

/** Fills a text with spaces up to a width. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? spaces + text : text + spaces;
}

/** Cuts a text at the end where it is wider than allowed, and says so with the ellipsis. */
export function shorten(text: string, width: number, ellipsis = '…'): string {
  if (displayWidth(text) <= width) return text;
  const room = width - displayWidth(ellipsis);
  return room < 0 ? ellipsis.slice(0, Math.max(0, width)) : head(text, room) + ellipsis;
}

/** The longest start of a text that fits. */
export function head(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    kept += character;
  }
  return kept;
}

function ruled(text: string): number {
  const table = new Table({ ...BORDERLESS, chars: { ...BORDERLESS.chars, top: '-' } });
  table.push([text]);
  return table.width;
}
