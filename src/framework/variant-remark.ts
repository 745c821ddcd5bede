import type { Mapping } from './variant-entries.ts';

/** What a variant does to its base. */
export interface Changes {
  dropped: readonly string[];
  added: string[];
  /** By id of an indicator or node, the keys written anew. */
  changed: Map<string, string[]>;
  /** Keys of the whole written anew. */
  replaced: string[];
}

const MOST_LISTED = 10;
const LONGEST_NAME = 120;
/** A note of a definition may not be longer. */
const LONGEST = 2000;

/** Of what a definition is a variant, and what it changes: a note that every result then carries. */
export function variantRemark(own: Mapping, base: Mapping, { dropped, added, changed, replaced }: Changes): string {
  const from = `${text(base['id'])} ${text(base['version'])} (${text(base['title'])}, ${text(base['publisher'])})`;
  const parts = [
    ['dropped', dropped],
    ['changed', [...changed].map(([id, keys]) => (keys.length === 0 ? id : `${id} (${keys.slice(0, 5).join(', ')})`))],
    ['added', added],
    ['written anew', replaced],
  ] as const;
  const done = parts.flatMap(([word, all]) => (all.length === 0 ? [] : [`${word}: ${listOf(all)}`]));
  const what = done.length === 0 ? 'nothing is changed' : done.join('; ');
  return `${text(own['id'])} is a variant of ${from}: ${what}.`.slice(0, LONGEST);
}

function listOf(all: readonly string[]): string {
  const more = all.length - MOST_LISTED;
  return all.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function text(value: unknown): string {
  const words = typeof value === 'string' ? value.trim() : '';
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words;
}
