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

describe('renderFindingsJson', () => {
  it('is the list with names of files', () => {
    const read = JSON.parse(renderFindingsJson(FINDINGS, inputs)) as Finding[];
    expect(read.map(({ file }) => file)).toEqual(['made up.csv', undefined, 'made up.csv', 'made up.csv']);
    expect(read[3]?.message).toBe('"y\u001b" is not a number.');
    expect(renderFindingsJson([], inputs)).toBe('[]\n');
  });
});
