import { examineSheet } from '../dataset/coding/check-sheet.ts';
import { readSheet } from '../dataset/coding/read-sheet.ts';
import { summarise } from '../dataset/coding/summary.ts';
import { readTables } from '../dataset/read.ts';
import type { Finding } from '../types.ts';
import type { CodingSummary } from '../types/coding.ts';
import { readHistory } from './code-history.ts';
import { readInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { namedFramework } from './shipped.ts';

/** Choices of `atrisk code check`. */
export interface CheckSheetOptions {
  framework: string;
  from?: string;
  draft?: boolean;
}

/**
 * Reads sheets and checks them together. Findings are in the order of the files, with the names that the user gave.
 *
 * @throws AtriskError where a file cannot be read
 */
export async function checkSheets(
  paths: readonly string[],
  { framework: name, from, draft = false }: CheckSheetOptions,
  io: Io,
): Promise<{ findings: Finding[]; summary: CodingSummary }> {
  const { definition } = (await namedFramework(name)).framework;
  const tables = await readTables(await readInputs(paths, io));
  const last = from === undefined ? null : await readHistory(from, definition, io);
  const sheets = tables.map(readSheet);
  const { findings, coded } = examineSheet(
    sheets.flatMap(({ rows }) => rows),
    definition,
    { draft, last },
  );
  const names = new Map(tables.map((table) => [table.file, table.name]));
  const order = [...names.keys()];
  const place = ({ file = '' }: Finding): number => order.indexOf(file);
  const all = [...sheets.flatMap((sheet) => sheet.findings), ...findings]
    .toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0))
    .map((found) => (found.file === undefined ? found : { ...found, file: names.get(found.file) ?? found.file }));
  return { findings: all, summary: summarise(coded, definition) };
}
