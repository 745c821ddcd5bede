import type { SourceShelf } from '../dataset/read-options.ts';
import type { SourceProfile } from '../types.ts';
import {
  namedDefinition,
  type Shipped,
  shippedDefinition,
  shippedDefinitionIds,
  shippedOutlines,
} from './shipped-definitions.ts';

const SOURCES: Shipped<SourceProfile> = {
  folder: 'sources',
  noun: 'source profile',
  unknown: 'source.unknown',
  syntax: 'source.invalid',
  load: async (text, name) => (await import('../dataset/sources/load.ts')).loadSource(text, name),
};

/** Ids of the source profiles that come with the program, in order. */
export function sourceIds(): string[] {
  return shippedDefinitionIds(SOURCES);
}

/** A shipped source profile, compiled when the program was built: no YAML or schema library is loaded. */
export function shippedSource(id: string): SourceProfile {
  return shippedDefinition(SOURCES, id) as SourceProfile;
}

/**
 * The source profile a user names: a shipped id, or the path of a profile.
 *
 * @throws AtriskError `source.unknown` or `source.invalid`
 */
export async function namedSource(name: string): Promise<{ source: SourceProfile; file: string | null }> {
  const { definition, file } = await namedDefinition(SOURCES, name);
  return { source: definition, file };
}

/** The shipped profiles, for recognising files. */
export function sourceShelf(): SourceShelf {
  return { outlines: shippedOutlines<SourceProfile>(SOURCES), load: shippedSource };
}
