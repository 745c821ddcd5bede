/** `_x000D_` in a text would be read as the character of that code. ECMA-376, part 1, 22.9.2.19 (ST_Xstring). */
const LIKE_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** What XML 1.0 cannot hold. The rest of the kind does not pass `sanitise`. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['\ufffe', '\ufffd'],
  ['\uffff', '\ufffd'],
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** A text for an element or an attribute in double quotes. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\ufffe\uffff]/g, (character) => ENTITIES.get(character) as string);
}

/** True where a text goes into a rule of the workbook as it is. */
export function isPlainXml(text: string): boolean {
  return text.search(LIKE_ESCAPE) < 0 && text.search(NOT_IN_XML) < 0;
}

/** The text of a cell, so that every program reads the very same text. */
export function cellText(text: string): string {
  const escaped = text
    .replace(LIKE_ESCAPE, '_x005F_')
    .replace(NOT_IN_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
  return xmlText(escaped);
}
