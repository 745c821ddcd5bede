import { AtriskError, EXIT } from '../errors.ts';
import type { RawInput } from '../dataset/raw-input.ts';
import { readIfPresent, readInput } from './files.ts';
import type { Io } from './io.ts';
import type { NamedSource } from './reading-options.ts';
import { namedSource } from './shipped-sources.ts';

/**
 * Reads the data files a command names, each with the `.meta.yaml` beside it; `-` is standard input.
 *
 * @throws AtriskError where a file cannot be read, or standard input is a terminal nobody types into
 */
export async function readInputs(
  paths: readonly string[],
  io: Io,
  sources: readonly NamedSource[] = [],
): Promise<RawInput[]> {
  assertOneStandardInput([...paths, ...sources.map(({ file }) => file)]);
  const inputs: RawInput[] = [];
  for (const path of paths) inputs.push(await inputOf(path, io));
  for (const { profile, period, file } of sources) {
    const { source } = await namedSource(profile);
    inputs.push({ ...(await inputOf(file, io)), source: { profile: source, period } });
  }
  return inputs;
}

/** @throws AtriskError `usage` where standard input is to be read more than once */
export function assertOneStandardInput(paths: readonly string[]): void {
  if (paths.filter((path) => path === '-').length < 2) return;
  throw new AtriskError('usage', 'Standard input (-) can be read only once.', { exitCode: EXIT.usage });
}

async function inputOf(path: string, io: Io): Promise<RawInput> {
  return path === '-' ? standardInput(io) : fileInput(path);
}

async function standardInput(io: Io): Promise<RawInput> {
  if (io.stdinIsTerminal) {
    throw new AtriskError('usage', 'Standard input (-) is a terminal: nothing is piped in.', {
      exitCode: EXIT.usage,
      hint: 'Pipe data in, as in `cat data.csv | atrisk score -`, or name a file.',
    });
  }
  return { name: '-', bytes: await io.stdin(), sidecar: null };
}

function fileInput(path: string): RawInput {
  const name = sidecarPath(path);
  const bytes = readIfPresent(name);
  return { name: path, bytes: readInput(path), sidecar: bytes === null ? null : { name, bytes } };
}

/** Everything a run reads: the data, their sidecars, and the user's own definitions. */
export function filesRead(
  data: readonly string[],
  framework: string | undefined,
  sources: readonly NamedSource[] = [],
): string[] {
  const files = [...data, ...sources.map(({ file }) => file)];
  const profiles = sources.map(({ profile }) => profile);
  return [...files, ...files.map(sidecarPath), ...profiles, ...(framework === undefined ? [] : [framework])];
}

/** `data.csv` has its sidecar in `data.meta.yaml`. */
export function sidecarPath(path: string): string {
  return `${path.replace(/\.[^./\\]+$/, '')}.meta.yaml`;
}
