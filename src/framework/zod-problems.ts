import type { z } from 'zod';
import { OPERATIONS } from '../method/operations.ts';
import { didYouMean } from './suggest.ts';
import type { Problem } from './problem.ts';

/** Names the keys that are allowed at a path. */
type KeysAt = (path: Problem['path']) => string[];

/**
 * Turns the issues of a failed schema check into problems in plain words, one per fault.
 *
 * @param keysAt names the keys that are allowed at a path, for suggestions
 */
export function zodProblems(issues: readonly z.core.$ZodIssue[], keysAt: KeysAt): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, keysAt));
}

function problemsOf(issue: z.core.$ZodIssue, keysAt: KeysAt): Problem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path);
    return issue.keys.map((key) => unknownKey(path, key, known));
  }
  if (issue.input !== undefined && issue.code === 'invalid_union') {
    return issue.discriminator === undefined
      ? unionProblems(issue, path, keysAt)
      : operationProblems(issue, path, keysAt);
  }
  return [{ path, message: sentence(path, issue) }];
}

/** A node without an operation, or with one that does not exist: most likely a slip in the key or in the word. */
function operationProblems(issue: z.core.$ZodIssueInvalidUnion, path: Problem['path'], keysAt: KeysAt): Problem[] {
  const node = issue.input as Record<string, unknown>;
  const at = path.slice(0, -1);
  if (typeof node['operation'] === 'string') {
    const message = `"${node['operation']}" is not an operation.`;
    return [
      {
        path,
        message,
        hint: didYouMean(node['operation'], OPERATIONS.keys()) ?? `Known: ${[...OPERATIONS.keys()].join(', ')}.`,
      },
    ];
  }
  const known = keysAt(at);
  const strange = Object.keys(node).filter((key) => !known.includes(key));
  if (strange.length === 0) return [{ path, message: '"operation" is required here.' }];
  return strange.map((key) => unknownKey(at, key, known));
}

function unknownKey(path: Problem['path'], key: string, known: readonly string[]): Problem {
  return {
    path: [...path, key],
    atKey: true,
    message: `The key "${key}" is not part of the format here.`,
    hint: didYouMean(key, known) ?? `Known here: ${known.join(', ')}.`,
  };
}

/** Of the alternatives of a union, the one that got furthest explains best what was meant. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, path: (string | number)[], keysAt: KeysAt): Problem[] {
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
  if (issue.input === undefined) return `${subject} is required here.`;
  return `${subject}: ${issue.message.replace(/^Invalid (input|option): /, '')}.`;
}
