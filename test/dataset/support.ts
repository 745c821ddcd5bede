import { observationsOf } from '../../src/dataset/observations.ts';
import { type RawInput, readTables, toDataset } from '../../src/dataset/read.ts';
import type { Table } from '../../src/dataset/table.ts';
import { AtriskError } from '../../src/errors.ts';
import type { Dataset, Definition, Finding } from '../../src/types.ts';
import { definitionOf } from '../fixtures/definition.ts';

/** Text or bytes as an input. */
export function inputOf(content: string | Uint8Array, name = 'data.csv', sidecar: string | null = null): RawInput {
  return {
    name,
    bytes: bytesOf(content),
    sidecar: sidecar === null ? null : { name: 'data.meta.yaml', bytes: bytesOf(sidecar) },
  };
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Reads one input as a table. */
export async function tableOf(
  content: string | Uint8Array,
  name = 'data.csv',
  sidecar: string | null = null,
): Promise<Table> {
  const [table] = await readTables([inputOf(content, name, sidecar)]);
  if (table === undefined) throw new Error('no table was read');
  return table;
}

/** Reads inputs as a dataset, against the made-up definition where no other is given. */
export async function datasetOf(
  contents: string | Uint8Array | readonly RawInput[],
  definition: Definition = definitionOf(),
  map: Record<string, string> = {},
): Promise<Dataset> {
  const inputs = typeof contents === 'string' || contents instanceof Uint8Array ? [inputOf(contents)] : contents;
  return await toDataset(await readTables(inputs), definition, { map });
}

/** The error with which reading fails. */
export async function refusal(
  content: string | Uint8Array,
  name = 'data.csv',
  sidecar: string | null = null,
): Promise<AtriskError> {
  try {
    await readTables([inputOf(content, name, sidecar)]);
  } catch (error) {
    if (error instanceof AtriskError) return error;
    throw error;
  }
  throw new Error('the input was accepted');
}

/** The one finding with which reading fails. */
export async function refusedWith(content: string | Uint8Array, name = 'data.csv'): Promise<Finding> {
  const { findings } = await refusal(content, name);
  const [finding] = findings;
  if (finding === undefined || findings.length !== 1)
    throw new Error(`expected one finding: ${JSON.stringify(findings)}`);
  return finding;
}

/** The rows of a table, with their cells in lists. */
export function rowsIn({ header, rows }: Table): { cells: string[]; line: number }[] {
  return Array.from({ length: rows.length }, (_, row) => ({
    cells: header.map((_name, column) => rows.cell(row, column)),
    line: rows.line(row),
  }));
}

/** Findings of one code. */
export function found(dataset: Dataset, code: string): Finding[] {
  return dataset.findings.filter((finding) => finding.code === code);
}

/** Values by `unit period indicator`, null where missing. */
export function valuesOf(dataset: Dataset): Record<string, number | null> {
  return Object.fromEntries(observationsOf(dataset).map((o) => [`${o.unit} ${o.period} ${o.indicator}`, o.value]));
}
