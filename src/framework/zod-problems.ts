import type { z } from 'zod';
import { IMPUTATIONS } from '../method/imputations.ts';
import { OPERATIONS } from '../method/operations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import { WEIGHTINGS } from '../method/weightings.ts';
import type { Problem } from './problem.ts';
import { quoted } from './quoted.ts';
import { VARIED } from './varied.ts';
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
      : methodProblems(issue, issue.discriminator, path, keysAt);
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

/** What each choice is called, by the key that names it, and which names there are. */
const CHOICES: Readonly<Record<string, { what: string; names: () => string[] }>> = {
  operation: { what: 'an operation', names: () => [...OPERATIONS.keys()] },
  rule: { what: 'a rule for missing values', names: () => [...IMPUTATIONS.keys()] },
  method: { what: 'a method', names: () => [...TREATMENTS.keys(), ...WEIGHTINGS.keys()] },
  vary: { what: 'a thing that can vary', names: () => [...VARIED] },
};

/** A choice of method without a name, or with one that does not exist: most likely a slip in the key or in the word. */
function methodProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  key: string,
  path: Problem['path'],
  keysAt: Wording['keysAt'],
): Problem[] {
  const { what, names } = CHOICES[key] as (typeof CHOICES)[string];
  const choice = issue.input as Record<string, unknown>;
  const at = path.at(-1) === key ? path.slice(0, -1) : path;
  const written = Object.hasOwn(choice, key) ? choice[key] : undefined;
  if (typeof written === 'string') {
    const known = choicesAt(issue, names());
    const hint = didYouMean(written, known) ?? `Known: ${known.join(', ')}.`;
    return [
      {
        path: [...at, key],
        message: `${quoted(written)} is not ${what}${names().includes(written) ? ' for this place' : ''}.`,
        hint,
      },
    ];
  }
  if (written !== undefined) return [{ path, message: `"${key}" must be text: the name of ${what}.` }];
  const known = keysAt(at);
  const strange = Object.keys(choice).filter((name) => !known.includes(name));
  if (strange.length === 0) return [{ path, message: `"${key}" is required here.` }];
  return strange.map((name) => unknownKey(at, name, known));
}

/** The names that are allowed where the choice stands; all of its kind where the schema does not say. */
function choicesAt(issue: z.core.$ZodIssueInvalidUnion, all: string[]): string[] {
  const { options } = issue as { options?: unknown };
  return Array.isArray(options) && options.length > 0 ? options.map(String) : all;
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
