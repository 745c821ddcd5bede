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
  const place: Place = { line: 1, brackets: 0, indicators: 0, indentation: 0, atLineStart: true };
  for (const token of new Lexer().lex(text)) {
    if (isTooDeep(token, place)) return place.line;
    moveOn(token, place);
  }
  return null;
}

/** How far a text has been read. */
interface Place {
  line: number;
  brackets: number;
  /** Hyphens and question marks that open a level, on this line. */
  indicators: number;
  /** Blanks just read at the start of the line. */
  indentation: number;
  atLineStart: boolean;
}

/** Counts the token. Blanks before the end of a line or before a comment indent nothing. */
function isTooDeep(token: string, place: Place): boolean {
  place.brackets += BRACKETS.get(token) ?? 0;
  if (token === '-' || token === '?') place.indicators += 1;
  const isContent = token.trim() !== '' && !token.startsWith('#');
  if (isContent && place.indentation > MOST_INDENTATION) return true;
  return Math.max(place.brackets, place.indicators) > MOST_LEVELS;
}

function moveOn(token: string, place: Place): void {
  const breaks = token.split('\n').length - 1;
  place.line += breaks;
  place.indentation = place.atLineStart && breaks === 0 && token.trim() === '' ? token.length : 0;
  place.atLineStart = breaks > 0;
  if (breaks > 0) place.indicators = 0;
}
