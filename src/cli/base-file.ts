import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AtriskError, EXIT } from '../errors.ts';
import { type BaseText, isFileReference, type ReadBase } from '../framework/base-text.ts';
import { quoted } from '../framework/quoted.ts';
import { didYouMean } from '../framework/suggest.ts';
import { isFile, packageRoot, readInput, utf8 } from './files.ts';

/** Definitions are small; the parser refuses more characters than a quarter of these bytes can hold at the least. */
const MAX_BYTES = 4_000_000;

/**
 * Reads what definitions in a folder extend: files of that folder, by whatever links, and shipped frameworks.
 *
 * @param shipped ids of the frameworks that come with the program
 * @param read is told the path of every file that was read
 */
export function baseReader(folder: string, shipped: readonly string[], read: (path: string) => void): ReadBase {
  return (reference) => (isFileReference(reference) ? baseFile(folder, reference, read) : baseShipped(reference));

  function baseShipped(id: string): BaseText {
    if (!shipped.includes(id)) {
      throw unusable(
        `${quoted(id)} is not a shipped framework.`,
        didYouMean(id, shipped) ?? likely(folder, id, shipped),
      );
    }
    const own = join(packageRoot(), 'frameworks');
    const name = `${id}.yaml`;
    // What a shipped framework extends is shipped beside it.
    return { ...baseFile(own, name, read), name: `frameworks/${name}`, readBase: baseReader(own, shipped, read) };
  }
}

function baseFile(folder: string, name: string, read: (path: string) => void): BaseText {
  const path = join(folder, name);
  if (!existsSync(path)) {
    throw unusable(
      `there is no file ${quoted(name)} in the folder of this definition.`,
      didYouMean(name, yamlFiles(folder)),
    );
  }
  if (dirname(realpathSync(path)) !== realpathSync(folder)) {
    throw unusable(
      `${quoted(name)} is a link that leads out of the folder of this definition.`,
      'Put a copy of the file there.',
    );
  }
  if (!isFile(path)) throw unusable(`${quoted(name)} is not a file.`);
  if (statSync(path).size > MAX_BYTES) throw unusable(`${quoted(name)} is too large for a definition.`);
  read(path);
  const text = utf8(readInput(path, EXIT.usage), path, 'framework.syntax', EXIT.usage);
  return { text, name: path };
}

function unusable(message: string, hint?: string): AtriskError {
  return new AtriskError('framework.unknown', message, {
    exitCode: EXIT.usage,
    ...(hint === undefined ? {} : { hint }),
  });
}

function likely(folder: string, id: string, shipped: readonly string[]): string {
  const file = yamlFiles(folder).find((name) => name.replace(/\.ya?ml$/, '') === id);
  if (file !== undefined) return `For the file in the same folder write ${file}.`;
  return `Shipped: ${shipped.join(', ')}. Or name a file of the same folder, with its ending.`;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
}
