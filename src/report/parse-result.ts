import type { z } from 'zod';
import { AtriskError, type Code, EXIT } from '../errors.ts';
import type { Result } from '../types.ts';
import { count } from './list-words.ts';
import { resultSchema } from './result-schema.ts';
import { sanitise } from './sanitise.ts';
import { fileWords } from './source-words.ts';

/** Faults of a stored result that are named; the rest are counted. */
const NAMED = 5;

/** Words for the place where a text stops being JSON, such as ` (line 2, column 16)`. */
export type JsonLocator = (text: string) => string;

/**
 * Reads a stored result. What comes back is what was read, member for member and in its order: printed as
 * JSON again it is the same to the byte.
 *
 * @param name what the text was read from, for messages
 * @param locate says where a text stops being JSON, where the caller can tell
 * @throws AtriskError `result.invalid` naming what is wrong and where
 */
export function parseResult(text: string, name: string, locate: JsonLocator = () => ''): Result {
  return parseStored(text, name, RESULT, locate);
}

/** A kind of file that atrisk writes in JSON and reads again. */
export interface StoredKind<Stored> {
  /** `result`, as it is called in messages. */
  what: string;
  code: Code;
  schema: z.ZodType;
  /** The member by which it is known, and what that has to be. */
  mark: readonly [string, unknown];
  /** What no schema says. */
  faults: (stored: Stored) => string[];
  /** How to write one. */
  how: string;
}

/** Reads what atrisk wrote in JSON, member for member. See {@link parseResult}. */
export function parseStored<Stored>(text: string, name: string, kind: StoredKind<Stored>, locate: JsonLocator): Stored {
  const parsed = parseJson(text, name, kind, locate);
  const [member, value] = kind.mark;
  const marked = typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, member);
  if (!marked || (parsed as Record<string, unknown>)[member] !== value) {
    throw invalid(name, `is not an atrisk ${kind.what} of schema version 1`, kind);
  }
  const checked = kind.schema.safeParse(parsed);
  const faults = checked.success
    ? [...prototypeFaults(text, parsed), ...kind.faults(parsed as Stored)]
    : checked.error.issues.flatMap((issue) => faultWords(issue, kind.what));
  if (faults.length === 0) return parsed as Stored;
  const rest = faults.length > NAMED ? `; and ${count(faults.length - NAMED, 'more fault')}` : '';
  const named = capped(faults.slice(0, NAMED).join('; '));
  throw invalid(name, `does not have the shape of a ${kind.what}: ${named}${rest}`, kind);
}

function faultWords(issue: z.core.$ZodIssue, what: string): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${pathText(issue.path)}: ${issue.message}`];
  return issue.keys.map((key) => `${pathText([...issue.path, key])}: is not part of a ${what}`);
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

const RESULT: StoredKind<Result> = {
  what: 'result',
  code: 'result.invalid',
  schema: resultSchema,
  mark: ['schemaVersion', 1],
  faults: (result) => [...intervalFaults(result), ...frequencyFaults(result)],
  how: 'Write one with: atrisk score DATA --format json -o result.json',
};

/** A frequency says nothing without the outcome and the past that it is of. */
function frequencyFaults({ results, calibration }: Result): string[] {
  if (calibration !== undefined) return [];
  return results.flatMap(({ frequency }, at) =>
    frequency === undefined ? [] : [`results.${at}.frequency: says nothing without "calibration", which is missing`],
  );
}

/** An interval says nothing without the choices that it is conditional on, and has its lower end first. */
function intervalFaults({ results, uncertainty }: Result): string[] {
  return results.flatMap(({ interval }, at) => {
    if (interval === null) return [];
    const place = `results.${at}.interval`;
    if (uncertainty === undefined) return [`${place}: says nothing without "uncertainty", which is missing`];
    return interval.low <= interval.high ? [] : [`${place}: must have a low end that is not above the high one`];
  });
}

/** `__proto__` is no name for anything, and the schema library passes over it without a word. */
function prototypeFaults(text: string, parsed: unknown): string[] {
  if (!/__proto__|\\u/.test(text)) return [];
  const path = pathToPrototype(parsed);
  return path === null ? [] : [`${pathText(path)}: is a name that nothing may have`];
}

function pathToPrototype(value: unknown): string[] | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const path = key === '__proto__' ? [] : pathToPrototype(inner);
    if (path !== null) return [key, ...path];
  }
  return null;
}

function parseJson(
  text: string,
  name: string,
  kind: Pick<StoredKind<never>, 'code' | 'how'>,
  locate: JsonLocator,
): unknown {
  const json = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(json);
  } catch {
    throw invalid(name, `is not JSON${locate(json)}`, kind);
  }
}

function invalid(name: string, what: string, { code, how }: Pick<StoredKind<never>, 'code' | 'how'>): AtriskError {
  return new AtriskError(code, `${fileWords(name)} ${sanitise(what)}.`, { exitCode: EXIT.input, hint: how });
}

/** Messages can quote the data: keep them to a few lines. */
function capped(message: string): string {
  return message.length > 600 ? `${message.slice(0, 600)}…` : message;
}
