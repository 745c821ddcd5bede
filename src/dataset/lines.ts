const BREAK = /\r\n|\n|\r/g;

/** How many line ends a text holds, be they LF, CRLF or CR. */
export function countBreaks(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.match(BREAK)?.length ?? 0;
}

/** The physical line (1 is the first) on which the character at this offset stands. */
export function lineAt(text: string, offset: number): number {
  return countBreaks(text.slice(0, offset)) + 1;
}

/** Offset of the first character of a physical line (1 is the first), or the end of a shorter text. */
export function offsetOfLine(text: string, line: number): number {
  if (line <= 1) return 0;
  let passed = 1;
  for (const found of text.matchAll(BREAK)) {
    passed += 1;
    if (passed === line) return found.index + found[0].length;
  }
  return text.length;
}
