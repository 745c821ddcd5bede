import { examineSheet } from '../dataset/coding/check-sheet.ts';
import { type CodeHistory, historyOfDataset, historyOfSheet } from '../dataset/coding/history.ts';
import { isSheet, readSheet } from '../dataset/coding/read-sheet.ts';
import { assertUsable, toDataset } from '../dataset/read.ts';
import type { Table } from '../dataset/table.ts';
import { AtriskError, type Code } from '../errors.ts';
import type { Definition, Finding } from '../types.ts';
import type { Io } from './io.ts';
import { readAll } from './pipeline.ts';
import type { FileOptions } from './reading-options.ts';

/**
 * What was coded before, from data or an earlier sheet.
 *
 * @param from the file of `--from`; publishers' files of `--source` are read as well
 * @throws AtriskError where a file cannot be read, or its values cannot be used
 */
export async function readHistory(
  from: string | undefined,
  definition: Definition,
  options: FileOptions,
  io: Io,
): Promise<CodeHistory> {
  const tables = await readAll(from === undefined ? [] : [from], options, io);
  const [table] = tables;
  if (table !== undefined && tables.length === 1 && isSheet(table)) return sheetHistory(table, definition);
  const dataset = await toDataset(tables, definition, { map: {} });
  assertUsable(dataset, 'used');
  return historyOfDataset(dataset, definition);
}

/** Codes that nobody finished, or that lack a reason, are no obstacle; those that cannot be read are. */
function sheetHistory(table: Table, definition: Definition): CodeHistory {
  const { rows, findings } = readSheet(table);
  const examined = examineSheet(rows, definition, { draft: true });
  const broken = [...findings, ...examined.findings]
    .filter(({ code, severity }) => severity === 'error' && !code.startsWith('code.'))
    .map((finding): Finding => ({ ...finding, file: table.name }));
  const [first] = broken;
  if (first !== undefined) {
    const message = `The earlier sheet cannot be used: ${broken.length === 1 ? 'one error' : `${broken.length} errors`}.`;
    throw new AtriskError(first.code as Code, message, { findings: broken });
  }
  return historyOfSheet(examined.coded);
}
