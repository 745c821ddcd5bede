import { readWorkbook } from '../dataset/xlsx.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { contextOf } from '../evidence/context.ts';
import { checkLedger } from '../evidence/check/check.ts';
import { newestDay } from '../evidence/newest-day.ts';
import type { LedgerTable } from '../evidence/read-table.ts';
import { CHOICES } from '../evidence/sheet/choices.ts';
import { SHEET, SHEET_COLUMNS, type SheetRow } from '../evidence/sheet/columns.ts';
import { importSheet } from '../evidence/sheet/import-sheet.ts';
import { newSheet } from '../evidence/sheet/new-sheet.ts';
import { ledgerYaml } from '../evidence/write.ts';
import { claimSheetCsv, type ClaimSheet, claimWorkbook } from '../report/ledger-sheet.ts';
import { count } from '../report/list-words.ts';
import { workbookBytes } from '../report/xlsx.ts';
import type { Day, Finding, Ledger } from '../types.ts';
import { OWN, readInput, refuseLoss, refuseOverwrite, writeWhole } from './files.ts';
import type { Io } from './io.ts';
import { ledgerPaths, readLedger, tableOf } from './ledger-files.ts';
import { assertSound, type LedgerSettings, settingsOf } from './ledger-run.ts';
import { writeOutput } from './output.ts';

/** Choices of `atrisk ledger new`. */
export interface NewLedgerOptions extends LedgerSettings {
  unit: string;
  asOf?: Day;
  from?: readonly string[];
  self?: boolean;
  format: 'csv' | 'xlsx' | 'yaml';
  output?: string;
  force?: boolean;
}

const EMPTY: Ledger = {
  framework: 'un-foa@2014',
  sources: [],
  items: [],
  codings: [],
  assessments: [],
  indicators: [],
  custody: [],
};

/**
 * Writes a new sheet of claims, or a ledger in YAML to begin with, with what still counts of last time.
 *
 * @throws AtriskError where a choice makes no sense, the last ledger has errors, or the output must not be written over
 */
export async function writeNewLedger(options: NewLedgerOptions, io: Io): Promise<void> {
  const { unit, from = [], self = false, format, output } = options;
  refuseLoss(options);
  refuseOverwrite(output, ledgerPaths(from));
  const { ledger, context } = await lastLedger(from, options, io);
  if (format === 'yaml') {
    const begin = ledger.items.length === 0 ? `\n${skeleton(unit)}` : '';
    await writeOutput([ledgerYaml(ledger, HEAD), begin], output, io, OWN);
    return;
  }
  const last = from.length === 0 ? null : newestDay(ledger, unit);
  const rows = newSheet(context, { unit, asOf: dayAfter(options.asOf, last), last, self });
  await writeSheet(sheetOf(rows, unit, self), options, io);
  const carried = rows.filter(({ item }) => item !== '').length;
  const before = last === null ? 'none carried over' : `${carried} of them claims as of ${last}`;
  io.err(`${rows.length} rows, ${before}. Fill in what you know: a tenth is fine.\n`);
}

function dayAfter(asOf: Day | undefined, last: Day | null): Day {
  if (asOf === undefined) throw usage('The day of the assessment is not given.', 'Name it: --as-of 2026-10-31.');
  if (last !== null && last > asOf) throw usage(`The last assessment is of ${last}, which is after ${asOf}.`);
  return asOf;
}

async function writeSheet(sheet: ClaimSheet, { format, output }: NewLedgerOptions, io: Io): Promise<void> {
  if (format === 'csv') await writeOutput([claimSheetCsv(sheet)], output, io, OWN);
  else if (output === undefined || output === '-')
    throw usage('A workbook is no text.', 'Name a file: -o claims.xlsx.');
  else writeWhole(output, [await workbookBytes(claimWorkbook(sheet))], OWN);
}

const HEAD = `A ledger of evidence; docs/evidence.md describes every key.
Put every text in quotes, above all the numbers of indicators: 1.10 without them is 1.1.`;

/** What a first ledger may look like, as comments: nothing in it counts before somebody means it. */
function skeleton(unit: string): string {
  return [
    `unit: ${JSON.stringify(unit)}`,
    '# sources:',
    '#   - id: "S01"',
    '#     kind: testimony',
    '#     voice: survivor',
    '#     consent: {status: given, purposes: [analysis, publication]}',
    '# items:',
    '#   - id: "C0001"',
    '#     source: "S01"',
    '#     date: "2026-05"',
    '#     statement: "The claim, in your own words."',
    '# codings:',
    '#   - {item: "C0001", indicator: "7.12", direction: supports, coder: "A", codedAt: "2026-10-31"}',
    '# assessments:',
    '#   - {asOf: "2026-10-31", factor: "RF7", level: moderate, confidence: {evidence: limited, agreement: medium}}',
    '',
  ].join('\n');
}

function sheetOf(rows: readonly SheetRow[], unit: string, self: boolean): ClaimSheet {
  const columns = SHEET_COLUMNS.filter((column) => self || column !== 'inhibitors');
  return {
    title: `Claims on ${unit}`,
    columns: columns.map((header) => ({ header, help: SHEET[header], choices: CHOICES[header] ?? [] })),
    rows,
  };
}

/** Choices of `atrisk ledger import`. */
export interface ImportOptions extends LedgerSettings {
  from?: readonly string[];
  asOf?: Day;
  output?: string;
  force?: boolean;
}

/**
 * Reads a sheet of claims into a ledger.
 *
 * @throws AtriskError with everything that is wrong with the sheet, or with the ledger that it would make; nothing is
 *   written then
 */
export async function importLedger(path: string, options: ImportOptions, io: Io): Promise<void> {
  const { from = [], asOf = null, output } = options;
  refuseLoss(options);
  refuseOverwrite(output, [path, ...ledgerPaths(from)]);
  const { context, framework, rules } = await lastLedger(from, options, io);
  const table = await sheetTable(path);
  const { ledger, findings, rows } = importSheet(table, context, asOf);
  assertNone(findings, 'The sheet cannot be taken in.');
  if (rows === 0)
    throw new AtriskError('table.no-rows', 'Nothing is filled in.', {
      hint: 'A row needs a source code, own words and a direction.',
    });
  const wrong = checkLedger(ledger, framework.definition, rules).filter(({ severity }) => severity === 'error');
  assertNone(wrong, 'What the sheet says cannot stand in a ledger.');
  await writeOutput([ledgerYaml(ledger, HEAD)], output, io, OWN);
  const { sources, items, codings, assessments } = ledger;
  const held = [
    count(sources.length, 'source'),
    count(items.length, 'item'),
    count(codings.length, 'coding'),
    count(assessments.length, 'assessment'),
  ].join(', ');
  io.err(`${count(rows, 'row')} taken in; the ledger holds ${held}.\n`);
}

/** A sheet of claims in CSV, or the first shown sheet of a workbook that has one. */
async function sheetTable(path: string): Promise<LedgerTable> {
  const bytes = readInput(path);
  if (!/\.xlsx$/i.test(path)) return tableOf(path, bytes);
  const sheets = await readWorkbook(bytes).catch((error: unknown) => {
    throw error instanceof AtriskError ? inFile(error, path) : error;
  });
  const sheet = sheets.find(({ name }) => name === 'Claims') ?? sheets.find(({ hidden }) => !hidden);
  const [header, ...rows] = sheet?.rows ?? [];
  if (header === undefined) throw new AtriskError('file.empty', `${path} has no sheet with rows.`);
  return { file: path, header: header.cells, headerLine: header.line, rows };
}

/** An error of a workbook under its name. */
function inFile({ code, message, exitCode, hint }: AtriskError, file: string): AtriskError {
  return new AtriskError(code, `${file}: ${message}`, { exitCode, ...(hint === undefined ? {} : { hint }) });
}

function assertNone(findings: readonly Finding[], message: string): void {
  const [first] = findings;
  if (first !== undefined) throw new AtriskError(first.code as never, message, { findings });
}

/** The ledger of last time, or an empty one, with its framework and rules. */
async function lastLedger(from: readonly string[], options: LedgerSettings, io: Io) {
  const { ledger, findings } = from.length === 0 ? { ledger: EMPTY, findings: [] } : await readLedger(from, io);
  const { framework, rules } = await settingsOf(options, ledger.framework);
  const { id, version } = framework.definition;
  const own = { ...ledger, framework: `${id}@${version}` };
  assertSound([...findings, ...checkLedger(own, framework.definition, rules)]);
  return { ledger: own, framework, rules, context: contextOf(own, framework.definition, rules) };
}

function usage(message: string, hint?: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
}
