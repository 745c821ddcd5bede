import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AtriskError, EXIT } from '../errors.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Framework } from '../types.ts';
import { packageRoot, readInput, utf8 } from './files.ts';

/** Ids of the frameworks that come with the program, in order. */
export function shippedIds(): string[] {
  return readdirSync(compiledFolder())
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** A shipped framework, compiled when the program was built: no YAML or schema library is loaded. */
export function shippedFramework(id: string): Framework {
  const text = new TextDecoder().decode(readInput(join(compiledFolder(), `${id}.json`)));
  return JSON.parse(text) as Framework;
}

/**
 * The framework a user names: a shipped id, or the path of a definition.
 *
 * @throws AtriskError `framework.unknown`, `framework.syntax` or `framework.invalid`
 */
export async function namedFramework(name: string): Promise<{ framework: Framework; file: string | null }> {
  const ids = shippedIds();
  if (ids.includes(name)) return { framework: shippedFramework(name), file: null };
  if (!existsSync(name)) {
    throw new AtriskError('framework.unknown', `"${name}" is neither a shipped framework nor a file.`, {
      exitCode: EXIT.usage,
      hint: didYouMean(name, ids) ?? `Shipped: ${ids.join(', ')}. Or give the path of a definition.`,
    });
  }
  const bytes = readInput(name, EXIT.usage);
  const { loadFramework } = await import('../framework/load.ts');
  return { framework: loadFramework(utf8(bytes, name, 'framework.syntax', EXIT.usage), name), file: name };
}

function compiledFolder(): string {
  const folder = join(packageRoot(), 'dist', 'frameworks');
  if (existsSync(folder)) return folder;
  throw new AtriskError('internal', 'The frameworks that come with the program are not there: it is not built.', {
    exitCode: EXIT.internal,
    hint: 'In a clone run `npm run build`; otherwise install the package again.',
  });
}
