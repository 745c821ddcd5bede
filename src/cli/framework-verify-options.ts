import { AtriskError, EXIT } from '../errors.ts';
import { quoted } from '../framework/quoted.ts';
import type { Verification } from '../framework/verify-words.ts';
import type { FileOptions } from './reading-options.ts';
import { shippedIds } from './shipped.ts';

/** Choices of `atrisk frameworks verify`. */
export interface VerifyOptions extends FileOptions {
  from?: string;
  by?: string;
  on?: string;
  id?: string;
  output?: string;
  force?: boolean;
  quiet?: boolean;
}

/** Who looked, and when, as the command line says; null where a sheet is to be written. */
export function verificationOf(
  options: VerifyOptions,
): (Pick<Verification, 'by' | 'on'> & { id: string | undefined }) | null {
  const { from, by, on, id } = options;
  if (options.source !== undefined) throw usage('A sheet is no file of a publisher.', 'Name it with --from.');
  if (from === undefined) {
    const idle = (['by', 'on', 'id'] as const).find((key) => options[key] !== undefined);
    if (idle === undefined) return null;
    throw usage(`--${idle} is given, and no sheet that has been filled in.`, 'Name the sheet: --from check.csv.');
  }
  if (by === undefined || on === undefined) {
    const missing = [...(by === undefined ? ['--by "NAME"'] : []), ...(on === undefined ? ['--on YYYY-MM-DD'] : [])];
    throw usage('It is not said who checked, and when.', `Give ${missing.join(' and ')}: the version says both.`);
  }
  return { by: nameOf(by), on: dayOf(on), id: id === undefined ? undefined : idOf(id) };
}

function usage(message: string, hint: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, hint });
}

const LONGEST_NAME = 200;

function nameOf(by: string): string {
  const name = by.trim();
  if (name !== '' && name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(name)) return name;
  throw usage(`${quoted(by)} cannot be a name.`, `Write --by "NAME", with ${LONGEST_NAME} characters at most.`);
}

function dayOf(on: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(on) ? new Date(`${on}T00:00:00Z`) : null;
  // 30 February would become a day in March.
  if (day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on)) return on;
  throw usage(`${quoted(on)} is not a day.`, 'Write --on as year-month-day, such as 2026-11-30.');
}

function idOf(id: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    throw usage(`${quoted(id)} cannot be an id.`, 'Use lower-case letters, digits and hyphens, with a letter first.');
  }
  if (!shippedIds().includes(id)) return id;
  throw usage(`${quoted(id)} is the id of a shipped framework.`, 'A variant needs an id of its own.');
}
