import type { Document, ErrorCode, LineCounter, YAMLError } from 'yaml';
import { quoted } from './quoted.ts';
import { type Fault, MOST_FAULTS, placeAt } from './yaml-refused.ts';

/** What is said of a fault, and what to do. */
interface Words {
  message: string;
  hint?: string;
}

/**
 * What the parser found wrong, in our words: one fault for each place, since most others on the same line follow
 * from the first. Where a tab indents a line, that alone, for everything behind it is misread.
 */
export function syntaxFindings(
  { errors, warnings }: Document.Parsed,
  text: string,
  language: 'YAML' | 'JSON',
  lineCounter: LineCounter,
): Fault[] {
  const found: Fault[] = [];
  const places = new Set<string>();
  let before: YAMLError | null = null;
  let lineBefore = 0;
  for (const error of told([...errors, ...warnings])) {
    const place = placeAt(lineCounter, error.pos[0]);
    const alone = INDEPENDENT.has(error.code);
    const follows = !alone && before?.code === error.code && place.line - lineBefore <= 1;
    const key = alone ? `${place.line}:${place.column}` : String(place.line);
    [before, lineBefore] = [error, place.line];
    if (follows || places.has(key)) continue;
    places.add(key);
    found.push({ severity: 'error', ...wordsOf(error, text, language), ...place });
    if (found.length >= MOST_FAULTS || isUnclosed(error)) break;
  }
  return found;
}

/** The faults to tell of, in their order: all, or where a tab indents a line, the tabs. */
function told(all: readonly YAMLError[]): YAMLError[] {
  const tabs = all.filter(({ code }) => code === 'TAB_AS_INDENT');
  // Directives are looked for in the text itself.
  const some = tabs.length > 0 ? tabs : all.filter(({ code }) => code !== 'BAD_DIRECTIVE');
  return some.toSorted((a, b) => a.pos[0] - b.pos[0]);
}

/** True for a bracket that is never closed: all that stands behind it is misread. */
function isUnclosed({ message }: YAMLError): boolean {
  return message.includes('end with a');
}

/** Faults that do not make the rest of their line be misread. */
const INDEPENDENT: ReadonlySet<ErrorCode> = new Set([
  'DUPLICATE_KEY',
  'TAB_AS_INDENT',
  'TAG_RESOLVE_FAILED',
  'BAD_COLLECTION_TYPE',
]);

const NO_ANCHORS: Words = { message: 'Anchors (&) and aliases (*) are not accepted.', hint: 'Write the value out.' };
const UNCLOSED: Words = { message: 'A bracket that was opened is not closed before this place.' };
const UNKNOWN_TAG = 'Delete it; a text that begins with ! must be in quotation marks.';

/** By the parser's codes; its own messages differ between versions and speak of its insides. */
const WORDS: Partial<Record<ErrorCode, (rest: string, error: YAMLError) => Words>> = {
  DUPLICATE_KEY: (rest) => ({
    message: `The key ${quoted(keyAt(rest))} stands twice in one mapping.`,
    hint: 'Keep one of them.',
  }),
  TAB_AS_INDENT: () => ({ message: 'A tab stands where the line is indented.', hint: 'Indent with spaces only.' }),
  MULTIPLE_DOCS: () => ({
    message: 'A second document begins here; only one is accepted.',
    hint: 'Give each document a file of its own, or delete the line ---.',
  }),
  TAG_RESOLVE_FAILED: tagWords,
  BAD_COLLECTION_TYPE: tagWords,
  MULTIPLE_TAGS: tagWords,
  BAD_INDENT: (_, error) =>
    isUnclosed(error)
      ? UNCLOSED
      : {
          message: 'The indentation here does not fit the lines above.',
          hint: 'All entries of one mapping or list start in the same column.',
        },
  MISSING_CHAR: missingWords,
  BLOCK_AS_IMPLICIT_KEY: () => ({
    message: 'Here stands a mapping or list where the line already has a key and a value.',
    hint: 'Put a text that holds a colon and a space in quotation marks, or mend the indentation of the next line.',
  }),
  MULTILINE_IMPLICIT_KEY: () => ({
    message: 'This line is no key with a colon after it.',
    hint: 'Write `key: value`, the key on one line.',
  }),
  BAD_SCALAR_START: (rest) =>
    rest.startsWith('\t')
      ? { message: 'A tab stands before the value.', hint: 'Write a space in its place.' }
      : { message: `A text that begins with ${quoted(rest.slice(0, 1))} must be in quotation marks.` },
  BAD_DQ_ESCAPE: () => ({
    message: 'A backslash inside double quotation marks begins no escape that YAML knows.',
    hint: 'Write the backslash twice, or use single quotation marks.',
  }),
  KEY_OVER_1024_CHARS: () => ({ message: 'A key is longer than 1024 characters.' }),
  RESOURCE_EXHAUSTION: () => ({ message: 'The text is nested too deeply to read.' }),
  ALIAS_PROPS: () => NO_ANCHORS,
  BAD_ALIAS: () => NO_ANCHORS,
  MULTIPLE_ANCHORS: () => NO_ANCHORS,
};

function wordsOf(error: YAMLError, text: string, language: 'YAML' | 'JSON'): Words {
  return WORDS[error.code]?.(text.slice(error.pos[0]), error) ?? { message: `This is not valid ${language} here.` };
}

/** One code for all that is left out; only the parser's message tells which. */
function missingWords(rest: string, { message }: YAMLError): Words {
  if (message.includes('closing')) {
    return {
      message: 'A quoted text is not closed before this place.',
      hint: 'Write the closing quotation mark; inside single ones, write an apostrophe twice.',
    };
  }
  if (message.includes('map values')) return { message: `${quoted(lineOf(rest))} has no colon after it.` };
  if (message.includes('end with a')) return UNCLOSED;
  if (message.includes('between')) return { message: 'A comma is missing before this place.' };
  return { message: 'A character is missing here that YAML needs.' };
}

function tagWords(rest: string): Words {
  const tag = /^!\S*/.exec(rest.slice(0, 200))?.[0];
  return { message: `${tag === undefined ? 'This tag' : `The tag ${tag}`} is not accepted.`, hint: UNKNOWN_TAG };
}

/** The key written at the start of a text, without its quotation marks. */
function keyAt(rest: string): string {
  const found = /^\s*(?:"([^"]*)"|'([^']*)'|([^\n\r:,{}]*))/.exec(rest.slice(0, 2000));
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
}

function lineOf(rest: string): string {
  return (rest.slice(0, 200).split(/[\n\r]/, 1)[0] ?? '').trim();
}
