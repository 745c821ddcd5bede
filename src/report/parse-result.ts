import type { z } from 'zod';
import { AtriskError, EXIT } from '../errors.ts';
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
  const parsed = parseJson(text, name, locate);
  const version =
    typeof parsed === 'object' && parsed !== null && 'schemaVersion' in parsed ? parsed.schemaVersion : undefined;
  if (version !== 1) throw invalid(name, 'is not an atrisk result of schema version 1', HOW);
  const checked = resultSchema.safeParse(parsed);
  const faults = checked.success
    ? [...prototypeFaults(text, parsed), ...intervalFaults(parsed as Result)]
    : checked.error.issues.flatMap(faultWords);
  if (faults.length === 0) return parsed as Result;
  const rest = faults.length > NAMED ? `; and ${count(faults.length - NAMED, 'more fault')}` : '';
  throw invalid(name, `does not have the shape of a result: ${capped(faults.slice(0, NAMED).join('; '))}${rest}`, HOW);
}

function faultWords(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${pathText(issue.path)}: ${issue.message}`];
  return issue.keys.map((key) => `${pathText([...issue.path, key])}: is not part of a result`);
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
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

const HOW = 'Write one with: atrisk score DATA --format json -o result.json';

function parseJson(text: string, name: string, locate: JsonLocator): unknown {
  const json = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(json);
  } catch {
    throw invalid(name, `is not JSON${locate(json)}`, HOW);
  }
}

function invalid(name: string, what: string, hint: string): AtriskError {
  return new AtriskError('result.invalid', `${fileWords(name)} ${sanitise(what)}.`, { exitCode: EXIT.input, hint });
}

/** Messages can quote the data: keep them to a few lines. */
function capped(message: string): string {
  return message.length > 600 ? `${message.slice(0, 600)}…` : message;
}
