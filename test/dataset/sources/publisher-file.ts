import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { observationsOf } from '../../../src/dataset/observations.ts';
import type { RawInput } from '../../../src/dataset/raw-input.ts';
import type { Dataset, Observation } from '../../../src/types.ts';
import { shippedProfiles } from './profile.ts';

/** Where publishers' files are, which may not be shipped; absent where nobody says. */
export const folder = process.env['ATRISK_DATA'];

const profiles = shippedProfiles();

/** The bytes of a publisher's file. */
export function bytesOf(path: string): Uint8Array {
  return readFileSync(join(folder ?? '', path));
}

/** A publisher's file as an input, with the period of all of it where it gives none. */
export function fileOf(path: string, period: string | null = null, bytes = bytesOf(path)): RawInput {
  const profile = profiles.find(({ id }) => path.startsWith(`${id}/`));
  const source = period === null || profile === undefined ? {} : { source: { profile, period } };
  return { name: basename(path), bytes, sidecar: null, ...source };
}

/** Observations by `unit period indicator`. */
export function byKey(dataset: Dataset): Map<string, Observation> {
  return new Map(observationsOf(dataset).map((one) => [`${one.unit} ${one.period} ${one.indicator}`, one]));
}
