import type { Table } from '../dataset/table.ts';
import { counted } from '../dataset/text.ts';
import { AtriskError, EXIT, type ExitCode } from '../errors.ts';
import type { BaseText } from '../framework/base-text.ts';
import { loadFramework } from '../framework/load.ts';
import type { SheetProblem, SheetRow } from '../framework/verify-columns.ts';
import { readVerifySheet, verifySheet } from '../framework/verify-sheet.ts';
import type { VerifySubject } from '../framework/verify-subject.ts';
import { verifyText } from '../framework/verify-text.ts';
import { type Verification, verifySummary } from '../framework/verify-words.ts';
import { shellWord } from '../report/command.ts';
import { textCell } from '../report/csv-cell.ts';
import { csvTable } from '../report/csv-table.ts';
import { renderFindings } from '../report/findings.ts';
import type { Finding } from '../types.ts';
import { refuseLoss, refuseOverwrite } from './files.ts';
import { verificationOf, type VerifyOptions } from './framework-verify-options.ts';
import { filesRead } from './inputs.ts';
import type { Io } from './io.ts';
import { writeOutput } from './output.ts';
import { readAll } from './pipeline.ts';
import { assertSameFolder, verifiedBase } from './verify-base.ts';

/**
 * Writes the sheet in which somebody says what stands in a publication, or reads it and writes the variant that it
 * makes of the framework.
 *
 * @throws AtriskError where a choice makes no sense, a file cannot be read, or the output must not be written over
 */
export async function verifyFramework(name: string, options: VerifyOptions, io: Io): Promise<ExitCode> {
  const { from, output } = options;
  const by = verificationOf(options);
  refuseOverwrite(output, filesRead(from === undefined ? [] : [from], name));
  refuseLoss(options);
  const { subject, base, reference, file } = await verifiedBase(name, output);
  if (by === null || from === undefined) return writeSheet(name, subject, options, io);
  assertSameFolder(file, output);
  const id = by.id ?? checkedId(subject);
  return writeVariant(subject, base, { ...by, id, base: reference }, { ...options, from }, io);
}

async function writeSheet(name: string, subject: VerifySubject, options: VerifyOptions, io: Io): Promise<ExitCode> {
  const [header = [], ...rows] = verifySheet(subject);
  const columns = header.map((column, position) => ({
    header: column,
    cell: (row: string[]) => textCell(row[position] ?? ''),
  }));
  await writeOutput([csvTable(columns, rows)], options.output, io);
  if (options.quiet !== true) io.err(nextSteps(name, subject, options));
  return EXIT.done;
}

async function writeVariant(
  subject: VerifySubject,
  base: BaseText,
  by: Verification,
  options: VerifyOptions & { from: string },
  io: Io,
): Promise<ExitCode> {
  const [table] = (await readAll([options.from], options, io)) as [Table];
  const read = readVerifySheet({ line: table.headerLine, cells: table.header }, rowsOf(table), subject, by);
  const findings = [...table.findings, ...read.problems.map(findingOf)].map((found) => ({
    ...found,
    file: table.name,
  }));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (read.variant === null || errors.length > 0) {
    // Whoever filled the sheet in goes through all that is wrong with it: nothing is cut off.
    io.err(`atrisk: the sheet has ${counted(errors.length, 'error')}; nothing is written.\n`);
    io.err(`${renderFindings(findings, [])}\n`);
    return EXIT.input;
  }
  const { definition, counts } = read.variant;
  const text = verifyText(definition, read.ticks, by);
  assertValid(text, base, options);
  await writeOutput([text], options.output, io);
  if (options.quiet !== true) {
    if (findings.length > 0) io.err(`${renderFindings(findings, [])}\n`);
    io.err(`${verifySummary(counts)}.\n`);
  }
  return EXIT.done;
}

/** Cells of a table as text; what is declared to mean "no value" is blank. */
function rowsOf({ header, rows, rules }: Table): SheetRow[] {
  return Array.from({ length: rows.length }, (_, row) => ({
    line: rows.line(row),
    cells: header.map((_, column) => {
      const text = rows.cell(row, column);
      return rules.markers.meaning(text.trim()) === null ? text : '';
    }),
  }));
}

function findingOf({ column, ...problem }: SheetProblem): Finding {
  return { ...problem, column };
}

/** What is written is valid, whatever was filled in. */
function assertValid(text: string, base: BaseText, { from, output }: VerifyOptions): void {
  try {
    loadFramework(text, output ?? '-', () => base);
  } catch (error) {
    if (!(error instanceof AtriskError)) throw error;
    const message = `What ${from ?? ''} says makes no valid framework; nothing is written.`;
    // The lines are those of a text that nobody has.
    const findings = error.findings.map(({ code, severity, message: words }) => ({ code, severity, message: words }));
    throw new AtriskError('framework.invalid', message, {
      findings,
      hint: 'Change the sheet, or write the variant by hand: docs/framework-format.md says how.',
    });
  }
}

/** `un-foa` is followed by `un-foa-checked`, and that by `un-foa-checked-2`. */
function checkedId({ value }: VerifySubject): string {
  const id = String(value['id']);
  const [, stem, times] = /^(.*-checked)(?:-(\d+))?$/.exec(id) ?? [];
  return stem === undefined ? `${id}-checked` : `${stem}-${Number(times ?? '1') + 1}`;
}

function nextSteps(name: string, { entries }: VerifySubject, { output }: VerifyOptions): string {
  const factors = entries.filter(({ isFactor }) => isFactor).length;
  const checked = entries.filter(({ basis }) => basis === 'checked').length;
  const sheet = output === undefined || output === '-' ? 'check.csv' : output;
  const words = ['atrisk', 'frameworks', 'verify', name, '--from', sheet, '--by', 'NAME', '--on', 'YYYY-MM-DD'];
  return [
    `${entries.length - factors} entries and ${counted(factors, 'name')} of factors, ${checked} of them checked before.`,
    'Give number and number in document the format text, or a spreadsheet takes 1.10 for 1.1. Write yes or no under',
    'found; a part of the rows is fine, and the others stay as they are. Then:',
    `  ${words.map(shellWord).join(' ')} -o checked.yaml`,
    '',
  ].join('\n');
}
