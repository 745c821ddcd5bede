/**
 * What must never reach a terminal or a page as it is: control characters (and with them every
 * escape sequence), line separators, bidirectional overrides, zero-width and other invisible
 * characters, lone surrogates. `Default_Ignorable_Code_Point` is Unicode's list of the invisible ones.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Makes a string from the data safe to print, by showing what is invisible: `\n` for a line break,
 * `\u001b` for an escape character. Every such string passes through here. Doing it twice changes nothing.
 */
export function sanitise(text: string): string {
  return text.replace(UNSAFE, (character) => SHORT.get(character) ?? codePoint(character));
}

/**
 * Escapes the same characters in finished JSON text, where they can only stand inside strings: the
 * text means what it meant and is safe to look at.
 */
export function escapeInJson(json: string): string {
  return json.replace(UNSAFE, (character) => (character === '\n' ? character : codeUnits(character)));
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) as number;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : codeUnits(character);
}

function codeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
