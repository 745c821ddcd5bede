import { describe, expect, it } from 'vitest';
import { renderFindings, renderFindingsJson } from '../../src/report/findings.ts';
import type { Finding } from '../../src/types.ts';
import { madeUp } from './fixture.ts';

const { inputs } = madeUp();

const FINDINGS: Finding[] = [
  {
    code: 'cell.typical',
    severity: 'warning',
    message: 'The value 99 is unusual.',
    file: 'input-1',
    line: 9,
    column: 'flight',
  },
  { code: 'universe.partial', severity: 'info', message: 'Only a part was supplied.' },
  {
    code: 'cell.type',
    severity: 'error',
    message: '"x" is not a number.',
    file: 'input-1',
    line: 7,
    column: 'voice',
    hint: 'Write a number.',
  },
  {
    code: 'cell.type',
    severity: 'error',
    message: '"y\u001b" is not a number.',
    file: 'input-1',
    line: 3,
    column: 'voice',
    hint: 'Write a number.',
  },
];

describe('renderFindings', () => {
  it('prints errors first, by line, a repeated hint once, and nothing invisible', () => {
    expect(renderFindings(FINDINGS, inputs)).toBe(
      [
        '2 errors:',
        '  made up.csv:3: column "voice": "y\\u001b" is not a number. (Write a number.)',
        '  made up.csv:7: column "voice": "x" is not a number.',
        '1 warning:',
        '  made up.csv:9: column "flight": The value 99 is unusual.',
        '1 remark:',
        '  Only a part was supplied.',
      ].join('\n'),
    );
  });

  it('counts what it does not print', () => {
    expect(renderFindings(FINDINGS, inputs, { most: 1 }).split('\n')).toEqual([
      '2 errors:',
      '  made up.csv:3: column "voice": "y\\u001b" is not a number. (Write a number.)',
      'and 3 more: atrisk check',
    ]);
    expect(renderFindings([], inputs)).toBe('');
  });

  it('takes a file that is no input id for a name', () => {
    expect(renderFindings([{ code: 'x', severity: 'error', message: 'Bad.', file: 'other.csv' }], inputs)).toBe(
      '1 error:\n  other.csv: Bad.',
    );
    expect(renderFindings([{ code: 'x', severity: 'error', message: 'Bad.', line: 4 }], inputs)).toBe(
      '1 error:\n  line 4: Bad.',
    );
  });
});

describe('a place in a text', () => {
  const at = (code: string, line: number, column: string): Finding => ({
    code,
    severity: 'error',
    message: 'Bad.',
    file: 'fw.yaml',
    line,
    column,
  });

  it('is file, line and character, and sorted by them', () => {
    const findings = [at('framework.invalid', 60, '16'), at('framework.invalid', 60, '4'), at('file.syntax', 3, '1')];
    expect(renderFindings(findings, [])).toBe(
      '3 errors:\n  fw.yaml:3:1: Bad.\n  fw.yaml:60:4: Bad.\n  fw.yaml:60:16: Bad.',
    );
  });

  it('is not what a column of data called by a number is', () => {
    expect(renderFindings([at('cell.type', 60, '16')], [])).toBe('1 error:\n  fw.yaml:60: column "16": Bad.');
    expect(renderFindings([at('file.syntax', 60, 'flight')], [])).toBe('1 error:\n  fw.yaml:60: column "flight": Bad.');
  });

  it('names standard input', () => {
    expect(renderFindings([{ ...at('cell.type', 2, 'x'), file: '-' }], [])).toBe(
      '1 error:\n  standard input:2: column "x": Bad.',
    );
  });
});

describe('renderFindingsJson', () => {
  it('is the list with names of files', () => {
    const read = JSON.parse(renderFindingsJson(FINDINGS, inputs)) as Finding[];
    expect(read.map(({ file }) => file)).toEqual(['made up.csv', undefined, 'made up.csv', 'made up.csv']);
    expect(read[3]?.message).toBe('"y\u001b" is not a number.');
    expect(renderFindingsJson([], inputs)).toBe('[]\n');
  });
});
