import { examineSheet } from '../dataset/coding/check-sheet.ts';
import { readSheet } from '../dataset/coding/read-sheet.ts';
import { summarise } from '../dataset/coding/summary.ts';
import type { Finding } from '../types.ts';
import type { CodingSummary } from '../types/coding.ts';
import { readHistory } from './code-history.ts';
import type { Io } from './io.ts';
import { readAll } from './pipeline.ts';
import type { FileOptions } from './reading-options.ts';
import { namedFramework } from './shipped.ts';

/** Choices of `atrisk code check`. */
export interface CheckSheetOptions extends FileOptions {
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
  options: CheckSheetOptions,
  io: Io,
): Promise<{ findings: Finding[]; summary: CodingSummary }> {
  const { framework: name, from, draft = false, source, ...written } = options;
  const { definition } = (await namedFramework(name)).framework;
  const tables = await readAll(paths, written, io);
  const hasLast = from !== undefined || source !== undefined;
  const last = hasLast ? await readHistory(from, definition, options, io) : null;
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
