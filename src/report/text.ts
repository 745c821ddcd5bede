import { eastAsianWidth } from 'get-east-asian-width';

/** Characters of one cell each, where counting is enough: most text is nothing else. */
const SINGLE =
  /^[\x20-\x7e\u00c0-\u024f\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u2013\u2014\u2018-\u201d\u2020\u2021\u2026\u2212\u2500-\u259f\u25b2\u25bc]*$/;

/** How many terminal cells a text takes: East Asian wide characters are two, combining marks none. */
export function displayWidth(text: string): number {
  if (SINGLE.test(text)) return text.length;
  let cells = 0;
  for (const character of text) cells += characterWidth(character);
  return cells;
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

/** Marks that combine with the character before take no cell of their own. */
function characterWidth(character: string): number {
  if (/^[\p{Mark}\p{Default_Ignorable_Code_Point}]$/u.test(character)) return 0;
  return eastAsianWidth(character.codePointAt(0) as number);
}
