import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { sha256Hex } from '../dataset/hash.ts';
import { AtriskError } from '../errors.ts';
import { expectedHash } from '../evidence/check/custody.ts';
import { faultAt } from '../evidence/load.ts';
import type { Finding, Ledger, LedgerSource } from '../types.ts';
import { readInput } from './files.ts';

/** A local file of a source as it is now. */
export interface HashedFile {
  source: string;
  sha256: string;
  bytes: number;
  /** The hash that it should have; null where none is known yet. */
  expected: string | null;
}

/**
 * Hashes the local files of all sources, and compares them with what the ledger says.
 *
 * @returns the files, and a finding for each that is not there, not the same, or without a hash to compare with
 */
export function hashFiles(ledger: Ledger): { files: HashedFile[]; findings: Finding[] } {
  const files: HashedFile[] = [];
  const findings: Finding[] = [];
  for (const source of ledger.sources) {
    if (source.file === null) continue;
    const path = pathOf(source, source.file, findings);
    if (path === null) continue;
    const bytes = readInput(path);
    const file = {
      source: source.id,
      sha256: sha256Hex(bytes),
      bytes: bytes.length,
      expected: expectedHash(source.id, ledger),
    };
    files.push(file);
    findings.push(...comparison(file, source));
  }
  return { files, findings };
}

/** The local copy of a source: beside the ledger or below it, whatever links there are. */
function pathOf(source: LedgerSource, file: string, findings: Finding[]): string | null {
  const folder = dirname(resolve(source.at.file));
  const path = resolve(folder, file);
  if (isAbsolute(file) || isOutside(folder, path)) {
    const message = 'The file lies outside the folder of the ledger.';
    findings.push(faultAt('file.unreadable', source.at, 'file', message, 'Copy it beside the ledger.'));
    return null;
  }
  if (!existsSync(path)) {
    findings.push(
      faultAt('file.unreadable', source.at, 'file', 'There is no such file.', 'Check the path and the spelling.'),
    );
    return null;
  }
  if (!isOutside(realpathSync(folder), realpathSync(path))) return path;
  const message = 'The file is a link that leads outside the folder of the ledger.';
  findings.push(faultAt('file.unreadable', source.at, 'file', message, 'Copy it beside the ledger.'));
  return null;
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.startsWith('..') || isAbsolute(way);
}

function comparison({ sha256, expected }: HashedFile, { at }: LedgerSource): Finding[] {
  if (expected === null) {
    const message = 'The ledger knows no hash of this file: nothing shows whether it was changed.';
    return [faultAt('ledger.custody', at, 'file', message, 'Write one down: atrisk ledger hash.', 'warning')];
  }
  if (expected === sha256) return [];
  const message = `The file is not the one that was taken in: its hash is ${sha256}, not ${expected}.`;
  return [faultAt('file.hash-mismatch', at, 'file', message, 'Do not use it before it is known what changed it.')];
}

/** @throws AtriskError where a file is not there or not the same */
export function assertUnchanged(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  throw new AtriskError(first.code as never, 'Files of the ledger are not as they were taken in.', {
    findings: errors,
  });
}

/** Entries of custody as a file of the ledger, to be put beside the others. */
export function custodyYaml(files: readonly HashedFile[], by: string, on: string): string {
  const entries = files.map(({ source, sha256, bytes }) =>
    [
      `  - source: ${JSON.stringify(source)}`,
      `    when: ${JSON.stringify(on)}`,
      `    who: ${JSON.stringify(by)}`,
      '    action: hashed',
      `    sha256: "${sha256}"`,
      `    bytes: ${bytes}`,
    ].join('\n'),
  );
  return `ledger: 1\ncustody:${entries.length === 0 ? ' []' : `\n${entries.join('\n')}`}\n`;
}
