import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AtriskError, EXIT } from '../errors.ts';
import { type BaseText, isFileReference } from '../framework/base-text.ts';
import { loadWritten } from '../framework/load.ts';
import { quoted } from '../framework/quoted.ts';
import { type VerifySubject, verifySubject } from '../framework/verify-subject.ts';
import { baseReader } from './base-file.ts';
import { namedFramework, shippedIds } from './shipped.ts';

/** A framework that is looked up in its publication, as a variant of it reads it. */
export interface VerifiedBase {
  subject: VerifySubject;
  base: BaseText;
  /** What the variant writes under `extends`. */
  reference: string;
  /** Its path, where it is not a shipped one. */
  file: string | null;
}

/**
 * The framework that a user names, with its definition as written.
 *
 * @param output where a sheet or a variant is written
 * @throws AtriskError where it is unknown or not valid, says of no entry how it is known, or could not be extended from
 *   where the output is
 */
export async function verifiedBase(name: string, output: string | undefined): Promise<VerifiedBase> {
  const { framework, file } = await namedFramework(name, output);
  const reference = file === null ? name : basename(file);
  const base = baseReader(file === null ? '.' : dirname(file), shippedIds(), () => undefined);
  const text = isFileReference(reference) || file === null ? base(reference) : null;
  if (text === null) {
    throw unusable(`${quoted(reference)} cannot be extended.`, 'Rename the file so that it ends in .yaml.');
  }
  const subject = verifySubject(loadWritten({ readBase: base, ...text }));
  if (subject.entries.length > 0) return { subject, base: { readBase: base, ...text }, reference, file };
  throw unusable(
    `No indicator of ${framework.definition.id} says how it is known (basis), so that there is nothing to check against a publication.`,
    'Write `basis: recalled` where an entry has yet to be looked up; `un-foa` is a framework that does.',
  );
}

/** What extends a file is read from the folder of that file alone. */
export function assertSameFolder(file: string | null, output: string | undefined): void {
  if (file === null || output === undefined || output === '-' || !existsSync(dirname(output))) return;
  if (realpathSync(dirname(file)) === realpathSync(dirname(output))) return;
  throw unusable(
    `${output} would extend ${basename(file)}, which is in another folder.`,
    'Write it into the same folder.',
  );
}

function unusable(message: string, hint: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, hint });
}
