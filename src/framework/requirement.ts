import type { z } from 'zod';
import { quoted } from './quoted.ts';

/** What the schema's own names of types are called in messages. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping from keys to values',
  record: 'a mapping from keys to values',
};

/** What a value must be, as the rest of a sentence that begins with its name: `must be text`. */
export function requirement(issue: z.core.$ZodIssue): string {
  // The schema has words of its own for some rules; those of the library would reach the user otherwise.
  if (/^(must|may) /.test(issue.message)) return issue.message;
  if (issue.code === 'too_small') return leastWords(issue);
  if (issue.code === 'too_big') return mostWords(issue);
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'must be a web address (URL) that begins with http:// or https://';
  const wanted = wantedWords(issue);
  return wanted === null ? 'is not written as the format asks' : `must be ${wanted}${instead(issue)}`;
}

/** What is wanted of a value that is none of the kinds or words allowed; null for other faults. */
function wantedWords(issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'invalid_type') return typeWords(issue.expected, issue.input);
  if (issue.code === 'invalid_value') return listWords(issue.values);
  return issue.code === 'invalid_union' ? alternatives(issue) : null;
}

/** The hint for a number that is written as text. */
export const TAKE_AWAY = 'Take the quotation marks away.';

/** What would make a value of the wrong type right, where that is plain. */
export function typeHint(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'invalid_type' || /^(must|may) /.test(issue.message)) return undefined;
  const { expected, input } = issue;
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return 'Put it in quotation marks.';
  const isNumber = typeof input === 'string' && /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(input);
  return isNumber && (expected === 'number' || expected === 'int') ? TAKE_AWAY : undefined;
}

function typeWords(expected: string, input: unknown): string {
  if (expected === 'number' && typeof input === 'number') return 'a finite number';
  return TYPES[expected] ?? 'something else';
}

function listWords(values: readonly unknown[]): string {
  const words = values.map(String);
  return words.length === 1 ? (words[0] as string) : `one of ${words.join(', ')}`;
}

/** Of a union, what each member asks for: `none or a mapping from keys to values`. */
function alternatives(issue: z.core.$ZodIssueInvalidUnion): string {
  const wanted = issue.errors
    .map(([first]) => (first === undefined ? null : wantedWords(first)))
    .filter((words) => words !== null);
  return wanted.length === 0 ? 'something else' : wanted.join(' or ');
}

/** What stands there in place of a word of a closed list. */
function instead({ code, input }: z.core.$ZodIssue): string {
  if (input === null) return '; nothing is written here';
  const isWord = typeof input === 'string' || typeof input === 'number';
  return isWord && code !== 'invalid_type' ? `, not ${quoted(input)}` : '';
}

function leastWords({ origin, minimum, inclusive, exact }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return minimum === 1 ? 'must not be empty' : `must have at least ${minimum} characters`;
  if (origin === 'array') return `must have ${exact === true ? 'exactly' : 'at least'} ${items(minimum)}`;
  return `must be ${inclusive === false ? 'more than' : 'at least'} ${minimum}`;
}

function mostWords({ origin, maximum, inclusive, exact }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `must have no more than ${maximum} characters`;
  if (origin === 'array') return `must have ${exact === true ? 'exactly' : 'at most'} ${items(maximum)}`;
  return `must be ${inclusive === false ? 'less than' : 'at most'} ${maximum}`;
}

function items(count: number | bigint): string {
  return `${count} item${Number(count) === 1 ? '' : 's'}`;
}
