import type { Framework } from '../types.ts';
import { namedDefinition, type Shipped, shippedDefinition, shippedDefinitionIds } from './shipped-definitions.ts';

const FRAMEWORKS: Shipped<Framework> = {
  folder: 'frameworks',
  noun: 'framework',
  unknown: 'framework.unknown',
  syntax: 'framework.syntax',
  load: async (text, name) => (await import('../framework/load.ts')).loadFramework(text, name),
};

/** Ids of the frameworks that come with the program, in order. */
export function shippedIds(): string[] {
  return shippedDefinitionIds(FRAMEWORKS);
}

/** A shipped framework, compiled when the program was built: no YAML or schema library is loaded. */
export function shippedFramework(id: string): Framework {
  return shippedDefinition(FRAMEWORKS, id);
}

/**
 * The framework a user names: a shipped id, or the path of a definition.
 *
 * @throws AtriskError `framework.unknown`, `framework.syntax` or `framework.invalid`
 */
export async function namedFramework(name: string): Promise<{ framework: Framework; file: string | null }> {
  const { definition, file } = await namedDefinition(FRAMEWORKS, name);
  return { framework: definition, file };
}
