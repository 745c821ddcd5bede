import { AtriskError, type Code } from '../errors.ts';
import type { Finding } from '../types.ts';
import { errorFinding } from './fault.ts';
import { sha256Hex } from './hash.ts';
import type { RawInput } from './raw-input.ts';
import { readBody } from './read-body.ts';
import { NO_SOURCES, type ReadOptions, type SourceShelf } from './read-options.ts';
import { type Tick, ticksFor } from './records.ts';
import type { Sidecar } from './sidecar.ts';
import { knownFile } from './sources/recognise-file.ts';
import type { Table } from './table.ts';

export { assertUsable, toDataset } from './dataset.ts';
export type { RawInput } from './raw-input.ts';

/** How files are read, and what publishers' files may be recognised. */
export interface ReadSettings {
  options?: ReadOptions;
  shelf?: SourceShelf;
  /** Told how far the reading of all inputs has come, 0 to 1. */
  tick?: Tick | undefined;
}

/**
 * Reads inputs as tables: CSV, YAML or JSON, and publishers' files in the shape they come in.
 *
 * @throws AtriskError with everything that makes any of them unreadable, under the inputs' names; where a
 *   sidecar marks its data as restricted, with that alone
 */
export async function readTables(inputs: readonly RawInput[], settings: ReadSettings = {}): Promise<readonly Table[]> {
  const findings: Finding[] = [];
  const sidecars = await readSidecars(inputs, findings);
  const tables: Table[] = [];
  const ticks = ticksFor(
    inputs.map(({ bytes }) => bytes.length),
    settings.tick,
  );
  for (const [position, input] of inputs.entries()) {
    const sidecar = sidecars[position] ?? null;
    if (input.sidecar !== null && sidecar === null) continue;
    const file = `input-${position + 1}`;
    const own = { ...settings, tick: ticks[position] };
    const table = await attempt(() => tableOf(input, file, sidecar, own), input.name, findings);
    if (table !== null) tables.push(table);
  }
  if (findings.length > 0) throw unreadable(findings);
  return tables;
}

/** All sidecars are read before any data: one of them may forbid it. */
async function readSidecars(inputs: readonly RawInput[], findings: Finding[]): Promise<(Sidecar | null)[]> {
  const sidecars: (Sidecar | null)[] = [];
  for (const input of inputs) {
    sidecars.push(await attempt(() => sidecarOf(input), input.sidecar?.name ?? input.name, findings));
  }
  return sidecars;
}

function unreadable(findings: readonly Finding[]): AtriskError {
  const [first] = findings as [Finding];
  const message = `The data cannot be read: ${findings.length === 1 ? 'one error' : `${findings.length} errors`}.`;
  return new AtriskError(first.code as Code, message, { findings });
}

/** Runs a step; what goes wrong with the file is gathered under its name, and null returned. */
async function attempt<T>(step: () => Promise<T>, file: string, findings: Finding[]): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof AtriskError) || isRefusal(error)) throw error;
    const { code, message, hint } = error;
    const found = error.findings.length > 0 ? error.findings : [errorFinding(code, message, { hint })];
    for (const finding of found) findings.push({ ...finding, file });
    return null;
  }
}

/** Restricted data are refused outright; nothing else here has this code. */
function isRefusal(error: AtriskError): boolean {
  return error.code === 'file.unreadable';
}

/** Libraries for YAML and schemas load only for inputs that need them. */
async function sidecarOf(input: RawInput): Promise<Sidecar | null> {
  if (input.sidecar === null) return null;
  const { readSidecar } = await import('./sidecar.ts');
  return readSidecar(input.sidecar.bytes, input.sidecar.name);
}

async function tableOf(input: RawInput, file: string, sidecar: Sidecar | null, settings: ReadSettings): Promise<Table> {
  const { options = {}, shelf = NO_SOURCES, tick } = settings;
  const known = knownFile(input, shelf, options);
  const { body, rules } = await readBody({ input, file, sidecar, known, options, tick });
  return { ...body, file, name: input.name, sha256: sha256Hex(input.bytes), sidecar, rules };
}
