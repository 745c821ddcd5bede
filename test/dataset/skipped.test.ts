import { describe, expect, it } from 'vitest';
import { linesInWords, skippedLog } from '../../src/dataset/skipped.ts';

describe('linesInWords', () => {
  it.each([
    [[3], 'line 3'],
    [[3, 4], 'lines 3 to 4'],
    [[7, 3, 4, 5, 12], 'lines 3 to 5, 7, 12'],
    [[3, 3], 'lines 3'],
  ])('%j is %s', (lines, words) => {
    expect(linesInWords(lines)).toBe(words);
  });

  it('names eight runs at most', () => {
    expect(linesInWords([1, 3, 5, 7, 9, 11, 13, 15])).toBe('lines 1, 3, 5, 7, 9, 11, 13, 15');
    expect(linesInWords([1, 3, 5, 7, 9, 11, 13, 15, 17])).toBe('lines 1, 3, 5, 7, 9, 11, 13, 15 and more');
  });
});

describe('skippedLog', () => {
  it('has nothing to say at first', () => {
    expect(skippedLog().findings()).toEqual([]);
  });

  it('says each reason once, with the first of its lines', () => {
    const log = skippedLog();
    log.add('blank', 9);
    log.add('blank', 2);
    log.add('a footer or note', 12);
    log.note('3 cells in one pair of quotation marks', 4);
    log.keep('--skip-lines names a line inside it, not its first', 5);
    expect(log.findings()).toEqual([
      { code: 'row.skipped', severity: 'info', message: '2 rows skipped (blank): lines 2, 9.', line: 2 },
      { code: 'row.skipped', severity: 'info', message: '1 row skipped (a footer or note): line 12.', line: 12 },
      {
        code: 'row.skipped',
        severity: 'info',
        message: '1 row mended (3 cells in one pair of quotation marks): line 4.',
        line: 4,
      },
      {
        code: 'row.skipped',
        severity: 'info',
        message: '1 row kept (--skip-lines names a line inside it, not its first): line 5.',
        line: 5,
      },
    ]);
  });
});
