import type { z } from 'zod';
import { OPERATIONS } from '../method/operations.ts';
import type { Problem } from './problem.ts';
import { quoted } from './quoted.ts';
import { requirement, TAKE_AWAY, typeHint } from './requirement.ts';
import { didYouMean, suggest } from './suggest.ts';

/** What the words of a problem are made with. */
interface Wording {
  /** Names the keys that are allowed at a path. */
  keysAt: (path: Problem['path']) => string[];
  /** What the whole text is called at the start of a sentence. */
  whole: string;
}

/**
 * Turns the issues of a failed schema check into problems in plain words, one per fault.
 *
 * @param keysAt names the keys that are allowed at a path, for suggestions
 * @param whole what the whole text is called at the start of a sentence
 */
export function zodProblems(
  issues: readonly z.core.$ZodIssue[],
  keysAt: Wording['keysAt'],
  whole = 'The definition',
): Problem[] {
  const meant = new Set(issues.flatMap((issue) => meantKeys(issue, keysAt)));
  const wrongType = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => placeOf(path)));
  return issues
    .filter((issue) => issue.input !== undefined || !meant.has(placeOf(issue.path)))
    .filter(({ code, path }) => !code.startsWith('too_') || !wrongType.has(placeOf(path)))
    .flatMap((issue) => problemsOf(issue, { keysAt, whole }));
}

/** The required keys for which a misspelt one stands: that they are missing need not be said as well. */
function meantKeys(issue: z.core.$ZodIssue, keysAt: Wording['keysAt']): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(issue.path as Problem['path']);
  return issue.keys.flatMap((key) => suggest(key, known).slice(0, 1)).map((key) => placeOf([...issue.path, key]));
}

function placeOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

function problemsOf(issue: z.core.$ZodIssue, wording: Wording): Problem[] {
  const path = issue.path as (string | number)[];
  const { keysAt } = wording;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path);
    return issue.keys.map((key) => unknownKey(path, key, known));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.slice(0, 1).map((inner) => ({ path, atKey: true, message: sentence(path, inner, wording) }));
  }
  if (issue.input !== undefined && issue.code === 'invalid_union') {
    return issue.discriminator === undefined
      ? unionProblems(issue, path, wording)
      : operationProblems(issue, path, keysAt);
  }
  return [{ path, message: sentence(path, issue, wording), ...hintOf(issue) }];
}

/** The word of a closed list that was most likely meant, or what would make the type right. */
function hintOf(issue: z.core.$ZodIssue): { hint?: string } {
  const values = valuesOf(issue);
  const { input } = issue;
  const meant = typeof input === 'string' ? wordMeant(input, values.map(String)) : undefined;
  const unquoted = meant === input && !values.includes(meant);
  const hint = meant === undefined ? typeHint(issue) : unquoted ? TAKE_AWAY : `Did you mean ${quoted(meant)}?`;
  return hint === undefined ? {} : { hint };
}

/** The word of a list nearest to a misspelt one, or the only one that it begins. */
function wordMeant(word: string, known: readonly string[]): string | undefined {
  const begun = word.length < 3 ? [] : known.filter((candidate) => candidate.startsWith(word));
  return suggest(word, known)[0] ?? (begun.length === 1 ? begun[0] : undefined);
}

/** The closed list that a value was not in; empty for other faults. */
function valuesOf(issue: z.core.$ZodIssue | undefined): unknown[] {
  if (issue?.code === 'invalid_value') return issue.values;
  return issue?.code === 'invalid_union' ? issue.errors.flatMap(([first]) => valuesOf(first)) : [];
}

/** A node without an operation, or with one that does not exist: most likely a slip in the key or in the word. */
function operationProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Problem['path'],
  keysAt: Wording['keysAt'],
): Problem[] {
  const node = issue.input as Record<string, unknown>;
  const at = path.slice(0, -1);
  const written = Object.hasOwn(node, 'operation') ? node['operation'] : undefined;
  if (typeof written === 'string') {
    const hint = didYouMean(written, OPERATIONS.keys()) ?? `Known: ${[...OPERATIONS.keys()].join(', ')}.`;
    return [{ path, message: `${quoted(written)} is not an operation.`, hint }];
  }
  if (written !== undefined) return [{ path, message: '"operation" must be text: the name of an operation.' }];
  const known = keysAt(at);
  const strange = Object.keys(node).filter((key) => !known.includes(key));
  if (strange.length === 0) return [{ path, message: '"operation" is required here.' }];
  return strange.map((key) => unknownKey(at, key, known));
}

function unknownKey(path: Problem['path'], key: string, known: readonly string[]): Problem {
  return {
    path: [...path, key],
    atKey: true,
    message: `The key ${quoted(key)} is not part of the format here.`,
    hint: didYouMean(key, known) ?? `Known here: ${known.join(', ')}.`,
  };
}

/** Of the alternatives of a union, the one that got furthest explains best what was meant; where none did, all. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, path: (string | number)[], wording: Wording): Problem[] {
  const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  if (depth(deepest) === 0) return [{ path, message: sentence(path, issue, wording), ...hintOf(issue) }];
  return zodProblems(
    deepest.map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
    wording.keysAt,
    wording.whole,
  );
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((most, issue) => {
    const inside = issue.code === 'unrecognized_keys' ? 1 : 0;
    return Math.max(most, issue.path.length + inside);
  }, 0);
}

function sentence(path: Problem['path'], issue: z.core.$ZodIssue, { whole }: Wording): string {
  if (path.length === 0) return wholeSentence(issue, whole);
  const subject = subjectOf(path);
  return issue.input === undefined ? `${subject} is required here.` : `${subject} ${requirement(issue)}.`;
}

function wholeSentence(issue: z.core.$ZodIssue, whole: string): string {
  const { input } = issue;
  if (input === null || input === undefined) return `${whole} is empty.`;
  const what = Array.isArray(input) ? 'a list' : 'a single value';
  return typeof input === 'object' && !Array.isArray(input)
    ? `${whole} ${requirement(issue)}.`
    : `${whole} is ${what}; it must be a mapping from keys to values.`;
}

/** The key at the end of a path, or for an item of a list the key that holds the list. */
function subjectOf(path: Problem['path']): string {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  return typeof path.at(-1) === 'number' ? `An item of ${quoted(key)}` : quoted(key);
}
