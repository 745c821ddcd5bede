import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../dataset/hash.ts';
import { decodeText } from '../dataset/decode.ts';
import { readTables } from '../dataset/read.ts';
import { AtriskError } from '../errors.ts';
import { byCodeUnit } from '../framework/text-order.ts';
import { loadLedger, type LoadedLedger } from '../evidence/load.ts';
import { readLedgerLines } from '../evidence/read-jsonl.ts';
import { readLedgerTable } from '../evidence/read-table.ts';
import { readLedgerYaml } from '../evidence/read-yaml.ts';
import type { RawFile } from '../evidence/records.ts';
import type { Finding } from '../types.ts';
import { readInput } from './files.ts';
import type { Io } from './io.ts';
import { assertOneStandardInput, readInputs } from './inputs.ts';

/** A ledger that was read, with the files it came from. */
export interface ReadLedger extends LoadedLedger {
  inputs: readonly { name: string; sha256: string }[];
}

/**
 * Reads a ledger: files of YAML, JSON Lines or CSV, or folders of them. Records at fault are findings.
 *
 * @throws AtriskError where a file cannot be read at all, with everything that is wrong with any
 */
export async function readLedger(paths: readonly string[], io: Io): Promise<ReadLedger> {
  assertOneStandardInput(paths);
  const files = ledgerPaths(paths);
  const findings: Finding[] = [];
  const raw: RawFile[] = [];
  const inputs: { name: string; sha256: string }[] = [];
  for (const path of files) {
    const [input] = await readInputs([path], io);
    const bytes = input?.bytes ?? new Uint8Array();
    inputs.push({ name: path, sha256: sha256Hex(bytes) });
    try {
      raw.push(await rawFile(path, bytes));
    } catch (error) {
      if (!(error instanceof AtriskError)) throw error;
      findings.push(...findingsOf(error, path));
    }
  }
  const [first] = findings;
  if (first !== undefined) {
    throw new AtriskError(first.code as never, 'The ledger cannot be read.', { findings });
  }
  return { ...loadLedger(raw), inputs };
}

/** All files that a ledger is read from. */
export function ledgerPaths(paths: readonly string[]): string[] {
  return paths.flatMap(filesIn);
}

/** The files of a ledger in a folder; what is beside them, such as documents, is in folders of its own. */
function filesIn(path: string): string[] {
  if (path === '-' || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const found = readdirSync(path)
    .filter((name) => /\.(ya?ml|jsonl|ndjson|csv)$/i.test(name) && !name.startsWith('.'))
    .sort(byCodeUnit)
    .map((name) => join(path, name));
  if (found.length > 0) return found;
  throw new AtriskError('file.unreadable', `${path} holds no file of a ledger.`, {
    hint: 'A ledger is YAML (.yaml), JSON Lines (.jsonl) or CSV (.csv).',
  });
}

async function rawFile(path: string, bytes: Uint8Array): Promise<RawFile> {
  if (/\.csv$/i.test(path)) return readLedgerTable(await tableOf(path, bytes));
  const text = decodeText(bytes);
  return /\.(jsonl|ndjson)$/i.test(path) || (path === '-' && text.trimStart().startsWith('{'))
    ? readLedgerLines(text, path)
    : readLedgerYaml(text, path);
}

/** A table as texts, by the reader that all tables are read with. */
export async function tableOf(
  path: string,
  bytes: Uint8Array = readInput(path),
): Promise<Parameters<typeof readLedgerTable>[0]> {
  const [table] = await readTables([{ name: path, bytes, sidecar: null }]);
  if (table === undefined) throw new AtriskError('file.empty', `${path} holds no table.`);
  const { header, headerLine, rows } = table;
  return {
    file: path,
    header,
    headerLine,
    rows: Array.from({ length: rows.length }, (_, row) => ({
      cells: header.map((_name, column) => rows.cell(row, column)),
      line: rows.line(row),
    })),
  };
}

function findingsOf({ code, message, hint, findings }: AtriskError, file: string): Finding[] {
  if (findings.length > 0) return findings.map((finding) => ({ ...finding, file }));
  return [{ code, severity: 'error', message, file, ...(hint === undefined ? {} : { hint }) }];
}
