import { createHash } from 'node:crypto';
import type { Finding } from '../types.ts';
import { locate } from './locate.ts';
import type { Problem } from './problem.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

/** One text of a definition, parsed. */
export interface DefinitionText {
  name: string;
  text: string;
  parsed: ParsedYaml;
}

/** Where a value of a definition was written. */
export interface Place {
  text: DefinitionText;
  path: Problem['path'];
  /** Where to point instead, if the value as a whole was put together from several places. */
  at?: Problem['path'];
  /** The places of what it holds, where it was put together; without it, what it holds stands inside it. */
  parts?: ReadonlyMap<string, Place>;
}

/** A definition as written, before the schema is asked, with the place of everything in it. */
export interface Written {
  value: unknown;
  place: Place;
  /** All texts that it was read from, its own first. */
  texts: readonly DefinitionText[];
  /** Of what each of the texts is a variant. */
  remarks: readonly string[];
}

/**
 * A definition as it stands in one text.
 *
 * @throws AtriskError `framework.syntax`
 */
export function writtenIn(text: string, name: string): Written {
  const parsed = parseYaml(text, name);
  const own = { name, text, parsed };
  return {
    value: parsed.document.toJS({ maxAliasCount: 0 }),
    place: { text: own, path: [] },
    texts: [own],
    remarks: [],
  };
}

/** The place of a part of a value. */
export function partOf({ text, path, parts }: Place, step: string | number): Place {
  return parts?.get(String(step)) ?? { text, path: [...path, step] };
}

/** Gives a problem the file, line and column where its value was written, or else where that of its parent was. */
export function findingOf(problem: Problem, { place, texts }: Written): Finding {
  let found = place;
  let left = problem.path;
  for (const step of problem.path) {
    if (found.parts?.has(String(step)) === false) break;
    found = partOf(found, step);
    left = left.slice(1);
  }
  const path = [...found.path, ...left];
  const finding = locate({ ...problem, path }, found.text.parsed, found.text.name, found.at ?? path);
  const own = texts[0];
  if (own === undefined || found.text === own) return finding;
  return { ...finding, hint: `${own.name} inherits this: write it anew there.` };
}

/** The hash of all texts, so that a change of any is a change of the definition. */
export function sha256Of({ texts }: Written): string {
  const hash = createHash('sha256');
  for (const [position, { text }] of texts.entries()) hash.update(position === 0 ? text : `\0${text}`, 'utf8');
  return hash.digest('hex');
}
