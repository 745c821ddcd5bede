import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AtriskError, type Code, EXIT } from '../errors.ts';
import { didYouMean } from '../framework/suggest.ts';
import { packageRoot, readInput, utf8 } from './files.ts';

/** One kind of definition that comes with the program, and how a user's own is read. */
export interface Shipped<T> {
  /** The folder of dist with one JSON file per definition. */
  folder: string;
  /** What one is called in messages. */
  noun: string;
  unknown: Code;
  syntax: Code;
  /** Loads the modules that read YAML only when they are needed. */
  load: (text: string, name: string) => Promise<T>;
}

/** Where the definitions of a kind are. */
type Folder = Pick<Shipped<unknown>, 'folder' | 'noun'>;

/** Ids of the definitions that come with the program, in order. */
export function shippedDefinitionIds(kind: Folder): string[] {
  return readdirSync(compiledFolder(kind))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** A shipped definition, compiled when the program was built: no YAML or schema library is loaded. */
export function shippedDefinition(kind: Folder, id: string): unknown {
  const text = new TextDecoder().decode(readInput(join(compiledFolder(kind), `${id}.json`)));
  return JSON.parse(text);
}

/** What recognising needs of all definitions of a kind, compiled into one file. */
export function shippedOutlines<T>(kind: Shipped<T>): T[] {
  return JSON.parse(new TextDecoder().decode(readInput(`${compiledFolder(kind)}.json`))) as T[];
}

/**
 * The definition a user names: a shipped id, or the path of one of their own.
 *
 * @throws AtriskError with the code of the kind where it is neither, or where the file is not valid
 */
export async function namedDefinition<T>(
  kind: Shipped<T>,
  name: string,
): Promise<{ definition: T; file: string | null }> {
  const ids = shippedDefinitionIds(kind);
  if (ids.includes(name)) return { definition: shippedDefinition(kind, name) as T, file: null };
  if (!existsSync(name)) {
    throw new AtriskError(kind.unknown, `"${name}" is neither a shipped ${kind.noun} nor a file.`, {
      exitCode: EXIT.usage,
      hint: didYouMean(name, ids) ?? `Shipped: ${ids.join(', ')}. Or give the path of a definition.`,
    });
  }
  const bytes = readInput(name, EXIT.usage);
  return { definition: await kind.load(utf8(bytes, name, kind.syntax, EXIT.usage), name), file: name };
}

function compiledFolder({ folder, noun }: Folder): string {
  const path = join(packageRoot(), 'dist', folder);
  if (existsSync(path)) return path;
  throw new AtriskError('internal', `The ${noun}s that come with the program are not there: it is not built.`, {
    exitCode: EXIT.internal,
    hint: 'In a clone run `npm run build`; otherwise install the package again.',
  });
}
