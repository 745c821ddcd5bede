import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AtriskError, type Code, EXIT, type ExitCode } from '../errors.ts';

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

/**
 * Bytes as UTF-8 text.
 *
 * @throws AtriskError with the code and status given, where they are not
 */
export function utf8(bytes: Uint8Array, name: string, code: Code, exitCode: ExitCode): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AtriskError(code, `${name} is not UTF-8 text.`, { exitCode, hint: 'Save it as UTF-8.' });
  }
}

/** Whether a path names a file, by whatever links; a folder is none. */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** The file beside another, if there is one. */
export function readIfPresent(path: string): Uint8Array | null {
  return existsSync(path) ? readInput(path) : null;
}

/** Permissions of a new file: those that the user's mask leaves; or nobody's but the user's, for what is confidential. */
const SHARED = 0o666;
export const OWN = 0o600;

/**
 * Writes a file so that it is either whole or untouched: to a temporary file in the same folder,
 * flushed, then renamed over the old one, whose permissions it takes. A link is followed to what it
 * names; a device or a pipe is written to as it is.
 *
 * @param mode permissions of a file that was not there
 * @throws AtriskError `output.unwritable` (status 4); the temporary file is removed
 */
export function writeWhole(path: string, pieces: Iterable<string | Uint8Array>, mode = SHARED): void {
  try {
    const target = targetOf(path);
    const old = existsSync(target) ? statSync(target) : null;
    if (old !== null) accessSync(target, constants.W_OK);
    if (old === null || old.isFile()) replaceFile(target, old?.mode, pieces, mode);
    else writePieces(openSync(target, 'w'), pieces);
  } catch (error) {
    if (error instanceof AtriskError) throw error;
    throw new AtriskError('output.unwritable', `${path} cannot be written: ${reasonOf(error)}.`, {
      exitCode: EXIT.cannotWrite,
    });
  }
}

/** What a path stands for once links are followed, also a link to a file that is not there yet. */
function targetOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const link = lstatSync(path, { throwIfNoEntry: false });
  return link?.isSymbolicLink() === true ? resolve(dirname(path), readlinkSync(path)) : path;
}

function replaceFile(
  target: string,
  mode: number | undefined,
  pieces: Iterable<string | Uint8Array>,
  fresh: number,
): void {
  const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${process.pid}.tmp`);
  const handle = openSync(temporary, 'wx', mode ?? fresh);
  try {
    writePieces(handle, pieces);
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writePieces(handle: number, pieces: Iterable<string | Uint8Array>): void {
  try {
    for (const piece of pieces) writeFileSync(handle, piece);
    if (fstatSync(handle).isFile()) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Refuses to write over anything that was read, by whatever path it is named. */
export function refuseOverwrite(output: string | undefined, inputs: readonly string[]): void {
  if (output === undefined || output === '-' || !existsSync(output)) return;
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
  ['ENXIO', 'nobody reads from it'],
  ['EEXIST', 'another run is writing it'],
]);

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS.get(code) ?? (code === '' ? String(error) : code);
}

/** Refuses to write over a definition, which holds somebody's work, unless that is said. */
export function refuseLoss({ output, force }: { output?: string; force?: boolean }): void {
  if (output === undefined || output === '-' || force === true || !existsSync(output)) return;
  throw new AtriskError('output.unwritable', `${output} is there already.`, {
    exitCode: EXIT.usage,
    hint: 'Write to another file, or give --force to lose what is in it.',
  });
}
