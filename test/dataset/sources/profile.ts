import { readdirSync } from 'node:fs';
import { stringify } from 'yaml';
import { loadSource } from '../../../src/dataset/sources/load.ts';
import { AtriskError } from '../../../src/errors.ts';
import type { Finding, SourceProfile } from '../../../src/types.ts';
import { projectPath, projectText } from '../../helpers/files.ts';

/** A small profile of a made-up publisher as a plain value, with changes. */
export function written(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 1,
    id: 'lantern',
    title: 'Lantern tables',
    publisher: 'Lantern Observatory',
    licence: 'CC0',
    attribution: 'Lantern Observatory',
    republish: 'raw',
    period: 'year',
    series: [writtenSeries('glow')],
    layouts: [writtenLayout('table')],
    ...more,
  };
}

export function writtenSeries(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, name: `The ${id}`, unitOfMeasure: 'points', ...more };
}

export function writtenLayout(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    title: 'a row per country and year',
    shape: 'wide',
    recognise: ['land', 'year', 'glow'],
    codes: 'name',
    columns: { unit: 'land', period: 'year' },
    ...more,
  };
}

/** The profile that a plain value stands for. */
export function profileOf(more: Record<string, unknown> = {}): SourceProfile {
  return loadSource(stringify(written(more)), 'lantern.yaml');
}

/** What the loader has against a text. */
export function refused(text: string): readonly Finding[] {
  try {
    loadSource(text, 'lantern.yaml');
  } catch (error) {
    if (error instanceof AtriskError) return error.findings;
    throw error;
  }
  throw new Error('The profile was accepted.');
}

/** The messages of the loader on a changed profile. */
export function messages(more: Record<string, unknown>): string[] {
  return refused(stringify(written(more))).map(({ message }) => message);
}

/** The shipped profiles, loaded from their YAML. */
export function shippedProfiles(): SourceProfile[] {
  return readdirSync(projectPath('frameworks/sources'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => loadSource(projectText(`frameworks/sources/${name}`), name));
}
