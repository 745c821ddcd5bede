import { dirname } from 'node:path';
import type { Framework } from '../types.ts';
import { refuseOverwrite } from './files.ts';
import { namedDefinition, type Shipped, shippedDefinition, shippedDefinitionIds } from './shipped-definitions.ts';

const FRAMEWORKS = {
  folder: 'frameworks',
  noun: 'framework',
  unknown: 'framework.unknown',
  syntax: 'framework.syntax',
} as const satisfies Partial<Shipped<Framework>>;

/** Ids of the frameworks that come with the program, in order. */
export function shippedIds(): string[] {
  return shippedDefinitionIds(FRAMEWORKS);
}

/** A shipped framework, compiled when the program was built: no YAML or schema library is loaded. */
export function shippedFramework(id: string): Framework {
  return shippedDefinition(FRAMEWORKS, id) as Framework;
}

/**
 * The framework a user names: a shipped id, or the path of a definition.
 *
 * @param output where the command writes: never over what the definition extends
 * @throws AtriskError `framework.unknown`, `framework.syntax`, `framework.invalid` or `output.same-as-input`
 */
export async function namedFramework(
  name: string,
  output?: string,
): Promise<{ framework: Framework; file: string | null }> {
  const bases: string[] = [];
  const load = async (text: string, path: string): Promise<Framework> => {
    const [{ loadFramework }, { baseReader }] = await Promise.all([
      import('../framework/load.ts'),
      import('./base-file.ts'),
    ]);
    return loadFramework(
      text,
      path,
      baseReader(dirname(path), shippedIds(), (base) => bases.push(base)),
    );
  };
  const { definition, file } = await namedDefinition<Framework>({ ...FRAMEWORKS, load }, name);
  refuseOverwrite(output, bases);
  return { framework: definition, file };
}
