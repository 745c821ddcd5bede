import { displayWidth, head } from './text.ts';

/**
 * Breaks a sentence into lines of at most `width` cells at spaces; a word that is longer is broken
 * inside. Later lines start with `indent`. A width of null means one line.
 */
export function wrap(text: string, width: number | null, indent = ''): string[] {
  if (width === null || displayWidth(text) <= width) return [text];
  const start = ' '.repeat(text.search(/[^ ]|$/));
  const lines: string[] = [];
  for (const word of text.slice(start.length).split(' ')) {
    const joined = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && displayWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(...broken((lines.length === 0 ? start : indent) + word, width, indent));
  }
  return lines.map((line) => line.trimEnd());
}

/** One word in pieces that fit, each after the first indented; one character at least to a piece. */
function broken(word: string, width: number, indent: string): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (displayWidth(rest) > width) {
    const piece = head(rest, width);
    if (piece.trim() === '') break;
    pieces.push(piece);
    rest = indent + rest.slice(piece.length);
  }
  return [...pieces, rest];
}
