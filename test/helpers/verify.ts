/** Sheets of what was found in a publication, made and read in memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseText } from '../../src/framework/base-text.ts';
import { loadFramework, loadWritten } from '../../src/framework/load.ts';
import type { SheetProblem } from '../../src/framework/verify-columns.ts';
import { readVerifySheet, type ReadSheet, verifySheet } from '../../src/framework/verify-sheet.ts';
import { type VerifySubject, verifySubject } from '../../src/framework/verify-subject.ts';
import { verifyText } from '../../src/framework/verify-text.ts';
import type { Framework } from '../../src/types.ts';

const FRAMEWORKS = join(import.meta.dirname, '..', '..', 'frameworks');

/** The UN Framework as it is shipped. */
export const UN_FOA: BaseText = { text: readFileSync(join(FRAMEWORKS, 'un-foa.yaml'), 'utf8'), name: 'un-foa.yaml' };

/** A made-up list of two factors, whose entries differ in what they are about and in what is said of them. */
export const SMALL_LIST: BaseText = { name: 'base.yaml', text: smallList() };

function smallList(): string {
  const numbers = [1, 2].map((factor) => Array.from({ length: 14 - 4 * factor }, (_, at) => `${factor}.${at + 1}`));
  const indicators = numbers
    .flat()
    .map((id, at) => [
      `  - id: '${id}'`,
      `    name: Entry ${id}`,
      '    unitOfMeasure: presence',
      '    scale: [{ value: 0, label: absent }, { value: 1, label: present }]',
      '    polarity: higher-is-riskier',
      `    riskFactors: [RF${id.slice(0, 1)}]`,
      ...(at % 3 === 0 ? [] : [`    kind: ${at % 3 === 1 ? 'structural' : 'dynamic'}`]),
      ...(at % 2 === 0 ? [] : [`    tags: [tag-${at % 5}]`]),
      ...(at % 4 === 0 ? [`    description: About ${id}`] : []),
      `    basis: ${at % 2 === 0 ? 'recalled' : 'seen'}`,
    ]);
  const nodes = numbers.map((ids, at) => {
    const inputs = ids.map((id) => `'${id}'`).join(', ');
    return `  - { id: RF${at + 1}, name: Factor ${at + 1}, operation: weighted-mean, inputs: [${inputs}] }`;
  });
  return [
    'format: 1\nid: small-list\ntitle: Small list\nversion: "1"\npublisher: Nobody\nsource: { title: Made up }',
    'licence: CC0-1.0\ncitation: Made up\noutcome: unrest\nunitKind: any\nperiod: year\nranking: none',
    'universe: { description: made-up towns }\nindicators:',
    ...indicators.flat(),
    'index:',
    ...nodes,
    '',
  ].join('\n');
}

/** What somebody writes into a row. */
export interface Answer {
  found?: string;
  number?: string;
  summary?: string;
  remark?: string;
}

export function subjectOf(base: BaseText): VerifySubject {
  return verifySubject(loadWritten(base));
}

/** The sheet of a framework with answers by number. */
export function filled(subject: VerifySubject, answers: Readonly<Record<string, Answer>>): string[][] {
  return verifySheet(subject).map((row, position) => {
    const answer = answers[row[0]!];
    if (position === 0 || answer === undefined) return row;
    const { found = 'yes', number = '', summary = '', remark = '' } = answer;
    return [...row.slice(0, 5), found, number, summary, remark];
  });
}

export function readRows(rows: readonly string[][], base: BaseText, id = 'checked'): ReadSheet {
  const [header, ...others] = rows.map((cells, position) => ({ line: position + 1, cells }));
  const by = { by: 'A. Reader', on: '2026-11-30', base: 'base.yaml', id };
  return readVerifySheet(header!, others, subjectOf(base), by);
}

/** What a sheet makes of a framework, loaded as any definition. */
export function verified(
  base: BaseText,
  rows: readonly string[][],
  id = 'checked',
): { text: BaseText; framework: Framework; read: ReadSheet } {
  const read = readRows(rows, base, id);
  if (read.variant === null) throw new Error(problemLines(read.problems).join('\n'));
  const by = { by: 'A. Reader', on: '2026-11-30', base: 'base.yaml', id };
  const written = verifyText(read.variant.definition, read.ticks, by);
  const text = { text: written, name: `${id}.yaml`, readBase: () => base };
  return { text, framework: loadFramework(written, text.name, text.readBase), read };
}

export function problemLines(problems: readonly SheetProblem[]): string[] {
  return problems.map(({ severity, line, column, message }) => `${severity} ${line} ${column}: ${message}`);
}
