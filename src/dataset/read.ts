import { AtriskError, type Code } from '../errors.ts';
import type { Finding } from '../types.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { delimiterFinding } from './delimiter.ts';
import { errorFinding, faults } from './fault.ts';
import { formatOf } from './format.ts';
import { sha256Hex } from './hash.ts';
import type { RawInput } from './raw-input.ts';
import type { Sidecar } from './sidecar.ts';
import type { Table, TableBody } from './table.ts';
import { tableBody } from './table-body.ts';

export { assertUsable, toDataset } from './dataset.ts';
export type { RawInput } from './raw-input.ts';

/**
 * Reads inputs as tables: CSV, YAML or JSON.
 *
 * @throws AtriskError with everything that makes any of them unreadable, under the inputs' names; where a
 *   sidecar marks its data as restricted, with that alone
 */
export async function readTables(inputs: readonly RawInput[]): Promise<readonly Table[]> {
  const findings: Finding[] = [];
  const sidecars: (Sidecar | null)[] = [];
  for (const input of inputs) {
    sidecars.push(await attempt(() => sidecarOf(input), input.sidecar?.name ?? input.name, findings));
  }
  const tables: (Table | null)[] = [];
  for (const [position, input] of inputs.entries()) {
    const sidecar = sidecars[position] ?? null;
    if (input.sidecar !== null && sidecar === null) continue;
    tables.push(await attempt(() => tableOf(input, `input-${position + 1}`, sidecar), input.name, findings));
  }
  const [first] = findings;
  if (first === undefined) return tables.filter((table) => table !== null);
  const message = `The data cannot be read: ${findings.length === 1 ? 'one error' : `${findings.length} errors`}.`;
  throw new AtriskError(first.code as Code, message, { findings });
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

async function tableOf(input: RawInput, file: string, sidecar: Sidecar | null): Promise<Table> {
  const body = await bodyOf(decodeText(input.bytes), input.name, file);
  return { ...body, file, name: input.name, sha256: sha256Hex(input.bytes), sidecar };
}

async function bodyOf(text: string, name: string, file: string): Promise<TableBody> {
  const format = formatOf(name, text);
  if (format !== 'csv') {
    const { structuredBody } = await import('./structured.ts');
    return structuredBody(text, format);
  }
  const delimiter = delimiterFinding(text);
  if (delimiter !== null) throw faults([delimiter]);
  return tableBody(parseCsv(text), file);
}
