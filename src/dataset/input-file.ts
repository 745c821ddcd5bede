import type { InputFile, SourceProfile } from '../types.ts';
import type { Sidecar } from './sidecar.ts';
import type { Table } from './table.ts';

const UNSTATED = { title: null, source: null, licence: null, attribution: null, sensitivity: 'public' } as const;

/** What a dataset says of one input: what its sidecar states comes before what its publisher's profile does. */
export function inputFile({ file, name, sha256, sidecar, rules }: Table): InputFile {
  return { id: file, name, sha256, ...UNSTATED, ...ofProfile(rules.profile), ...ofSidecar(sidecar) };
}

function ofProfile(profile: SourceProfile | null): Partial<InputFile> {
  if (profile === null) return {};
  const { title, publisher: source, licence, attribution } = profile;
  return { title, source, licence, attribution };
}

function ofSidecar(sidecar: Sidecar | null): Partial<InputFile> {
  if (sidecar === null) return {};
  const { title, source, licence, attribution, sensitivity } = sidecar;
  const stated = Object.entries({ title, source, licence, attribution }).filter(([, text]) => text !== null);
  return { ...Object.fromEntries(stated), sensitivity };
}
