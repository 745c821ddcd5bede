import { Lexer } from 'yaml';

/** Brackets within brackets, or `- - -` on one line: definitions and tables need a few. */
const MOST_LEVELS = 50;
/** Columns of indentation: no level takes less than one. */
const MOST_INDENTATION = 200;

const BRACKETS = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);

/**
 * The line on which YAML or JSON nests too deeply to be parsed, or null. Asked before parsing: the parser
 * calls itself for every level, and where the stack runs out V8 may end the whole process instead of
 * throwing (seen with Node 20 and yaml 2.9).
 */
export function tooDeepLine(text: string): number | null {
  let line = 1;
  let brackets = 0;
  let indicators = 0;
  let atLineStart = true;
  for (const token of new Lexer().lex(text)) {
    const indentation = atLineStart && token.trim() === '' ? token.length : 0;
    brackets += BRACKETS.get(token) ?? 0;
    if (token === '-' || token === '?') indicators += 1;
    if (Math.max(brackets, indicators) > MOST_LEVELS || indentation > MOST_INDENTATION) return line;
    const breaks = token.split('\n').length - 1;
    line += breaks;
    atLineStart = breaks > 0;
    if (atLineStart) indicators = 0;
  }
  return null;
}
