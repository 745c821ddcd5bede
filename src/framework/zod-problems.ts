import type { z } from 'zod';
import { didYouMean } from './suggest.ts';
import type { Problem } from './problem.ts';

/**
 * Turns the issues of a failed schema check into problems in plain words, one per fault.
 *
 * @param keysAt names the keys that are allowed at a path, for suggestions
 */
export function zodProblems(
  issues: readonly z.core.$ZodIssue[],
  keysAt: (path: Problem['path']) => string[],
): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, keysAt));
}

function problemsOf(issue: z.core.$ZodIssue, keysAt: (path: Problem['path']) => string[]): Problem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      message: `The key "${key}" is not part of the format here.`,
      hint: didYouMean(key, known) ?? `Known here: ${known.join(', ')}.`,
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionProblems(issue, path, keysAt);
  return [{ path, message: sentence(path, issue) }];
}

/** Of the alternatives of a union, the one that got furthest explains best what was meant. */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  path: (string | number)[],
  keysAt: (path: Problem['path']) => string[],
): Problem[] {
  const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  return deepest.flatMap((inner) => problemsOf({ ...inner, path: [...path, ...inner.path] }, keysAt));
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((most, issue) => {
    const inside = issue.code === 'unrecognized_keys' ? 1 : 0;
    return Math.max(most, issue.path.length + inside);
  }, 0);
}

function sentence(path: readonly (string | number)[], issue: z.core.$ZodIssue): string {
  const subject = path.length === 0 ? 'The definition' : `"${String(path.at(-1))}"`;
  const absent =
    issue.code === 'invalid_type' && issue.input === undefined && !/received (?!undefined)/.test(issue.message);
  return absent ? `${subject} is required here.` : `${subject}: ${issue.message.replace(/^Invalid input: /, '')}.`;
}
