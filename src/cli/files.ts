import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AtriskError, EXIT, type ExitCode } from '../errors.ts';

/**
 * Reads a file.
 *
 * @throws AtriskError `file.unreadable` or `file.directory`, in the words of a person
 */
export function readInput(path: string, exitCode: ExitCode = EXIT.input): Uint8Array {
  try {
    if (statSync(path).isDirectory()) {
      throw new AtriskError('file.directory', `${path} is a folder, not a file.`, { exitCode });
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AtriskError) throw error;
    throw new AtriskError('file.unreadable', `${path} cannot be read: ${reasonOf(error)}.`, {
      exitCode,
      ...((error as NodeJS.ErrnoException).code === 'ENOENT' ? { hint: 'Check the path and the spelling.' } : {}),
    });
  }
}

/** The file beside another, if there is one. */
export function readIfPresent(path: string): Uint8Array | null {
  return existsSync(path) ? readInput(path) : null;
}

/**
 * Writes a file so that it is either whole or untouched: to a temporary file in the same folder,
 * flushed, then renamed over the old one.
 *
 * @throws AtriskError `output.unwritable` (status 4); the temporary file is removed
 */
export function writeWhole(path: string, pieces: Iterable<string>): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 200)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'w');
    try {
      for (const piece of pieces) writeFileSync(handle, piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof AtriskError) throw error;
    throw new AtriskError('output.unwritable', `${path} cannot be written: ${reasonOf(error)}.`, {
      exitCode: EXIT.cannotWrite,
    });
  }
}

/** Refuses to write over one of the inputs, by whatever path it is named. */
export function refuseOverwrite(output: string, inputs: readonly string[]): void {
  if (!existsSync(output)) return;
  const target = realpathSync(output);
  const clash = inputs.find((input) => input !== '-' && existsSync(input) && realpathSync(input) === target);
  if (clash !== undefined) {
    throw new AtriskError('output.same-as-input', `The output ${output} is the input ${clash}.`, {
      exitCode: EXIT.usage,
      hint: 'Write to another file.',
    });
  }
}

/** The folder of the installed package: the one that holds the launcher. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'bin', 'atrisk.js'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The package folder was not found.');
    folder = parent;
  }
  return folder;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'part of the path is not a folder'],
  ['ENAMETOOLONG', 'the name is too long'],
]);

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS.get(code) ?? (code === '' ? String(error) : code);
}
