import { AtriskError } from '../errors.ts';
import type { Problem } from './problem.ts';
import { quoted } from './quoted.ts';
import { suggest } from './suggest.ts';

/** The text of a definition that another one extends. */
export interface BaseText {
  text: string;
  /** What it is called in messages. */
  name: string;
  /** Reads what this one extends; the reader that gave this text, unless it says otherwise. */
  readBase?: ReadBase | undefined;
}

/**
 * Gives the text that `extends` names: a plain file name that ends in .yaml or .yml, or the id of a shipped framework.
 * An AtriskError that it throws is told at the line of `extends`.
 */
export type ReadBase = (reference: string) => BaseText;

/** No more texts than so many are extended one by another. */
const MOST_BASES = 5;

/** The keys that only a variant has. */
export const VARIANT_KEYS = ['extends', 'drop'] as const;

/** True for a definition that extends another. */
export function isVariant(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, 'extends');
}

/** What is wrong with a definition that is no variant, though it has a key of one or was meant to have it. */
export function strayKeyProblems(value: unknown, known: readonly string[]): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const misspelt = Object.keys(value).find((key) => !known.includes(key) && suggest(key, ['extends']).length > 0);
  if (misspelt !== undefined) {
    const message = `The key ${quoted(misspelt)} is not part of the format here.`;
    return [{ path: [misspelt], atKey: true, message, hint: 'Did you mean "extends"?' }];
  }
  if (!Object.hasOwn(value, 'drop')) return [];
  const message = '`drop` takes something out of a framework that is extended, and this one extends none.';
  return [{ path: ['drop'], atKey: true, message, hint: 'Name that framework with `extends`, or delete `drop`.' }];
}

/**
 * Reads what a text extends.
 *
 * @param above the texts that extend one another down to this one, which is the last
 * @returns the text, or what is wrong with the reference
 */
export function baseText(reference: unknown, above: readonly BaseText[]): BaseText | Problem {
  const path = ['extends'];
  const wrong = referenceProblem(reference);
  if (wrong !== null) return { path, message: wrong };
  if (above.length > MOST_BASES) {
    const message = `more than ${MOST_BASES} frameworks extend one another: ${namesOf(above)}.`;
    return { path, message };
  }
  const own = above.at(-1);
  if (own?.readBase === undefined) {
    const message = 'another framework is extended, and nobody has said how to read it.';
    return { path, message, hint: 'Give `loadFramework` a function that reads it as its third argument.' };
  }
  try {
    const base = own.readBase(reference as string);
    if (!above.some(({ text }) => text === base.text)) return { readBase: own.readBase, ...base };
    return { path, message: `frameworks extend one another in a circle: ${namesOf([...above, base])}.` };
  } catch (error) {
    if (!(error instanceof AtriskError) || error.findings.length > 0) throw error;
    return { path, message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
  }
}

function namesOf(texts: readonly BaseText[]): string {
  return texts.map(({ name }) => name).join(' → ');
}

const FILE = /^[^/\\:\p{Cc}]+\.ya?ml$/u;
const ID = /^[a-z][a-z0-9-]*$/;

/** True for a reference that names a file; any other that is valid is the id of a shipped framework. */
export function isFileReference(reference: string): boolean {
  return FILE.test(reference);
}

function referenceProblem(reference: unknown): string | null {
  if (typeof reference !== 'string') return '`extends` must be text.';
  if (isFileReference(reference) || ID.test(reference)) return null;
  return `${quoted(reference)} must be the name of a file in the same folder, such as small-index.yaml, or the id of a shipped framework.`;
}
