import type { Problem } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** Problems for the keys of a record that name nothing known. */
export function unknownKeys(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: readonly (string | number)[],
  what: string,
): Problem[] {
  return Object.keys(record)
    .filter((key) => !known.includes(key))
    .map((key) => withHint({ path: [...path, key], atKey: true, message: `"${key}" is not ${what}.` }, key, known));
}

/** Adds the nearest known names to a problem, where there are near ones. */
export function withHint(problem: Problem, word: string, known: Iterable<string>): Problem {
  const hint = didYouMean(word, known);
  return hint === undefined ? problem : { ...problem, hint };
}
