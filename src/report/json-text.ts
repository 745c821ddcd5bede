import { AtriskError } from '../errors.ts';
import { escapeInJson } from './sanitise.ts';

/**
 * JSON that is safe to look at: invisible characters inside strings are escaped, which changes
 * nothing for a program that reads it.
 *
 * @param at where the value stands in the result, named in an error
 * @param indent spaces per level, or none for one line
 * @throws AtriskError `internal` on a NaN or an infinity, which JSON would turn into null without a word
 */
export function jsonText(value: unknown, at: string, indent?: number): string {
  const path = pathToNonFinite(value);
  if (path !== null) {
    throw new AtriskError(
      'internal',
      `The value at ${[at, ...path].join('.')} is no finite number; only a number or null may stand there.`,
      {
        exitCode: 70,
      },
    );
  }
  return escapeInJson(JSON.stringify(value, null, indent));
}

/** Keys from a value down to a number that is not finite, or null where there is none. */
function pathToNonFinite(value: unknown): string[] | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record)) {
    const path = pathToNonFinite(record[key]);
    if (path !== null) return [key, ...path];
  }
  return null;
}
