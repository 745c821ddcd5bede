import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_HEADER, looseBody } from '../../src/dataset/loose-body.ts';
import { looseRecords } from '../../src/dataset/loose-records.ts';
import type { SkippedLog } from '../../src/dataset/skipped.ts';
import { AtriskError } from '../../src/errors.ts';
import { loose, wrongWith } from './loose.ts';

const ROWS = 'Ruritania,2021,1\nSyldavia,2021,2\n';
const TABLE = `unit,year,a\n${ROWS}`;

describe('what is left out and said', () => {
  it.each([
    ['lines above the header', `Tables of 2021\n\n${TABLE}`, '1 row skipped (above the header): line 1.'],
    ['a row of HXL tags', `unit,year,a\n#unit,#date+year,\n${ROWS}`, '1 row skipped (HXL tags): line 2.'],
    ['blank rows', `unit,year,a\n\n,,\n${ROWS}`, '2 rows skipped (blank): lines 2 to 3.'],
    ['the header again', `${TABLE}unit,year,a\nBorduria,2021,3\n`, '1 row skipped (the header again): line 4.'],
    ['a note of one cell', `${TABLE}Made up\n`, '1 row skipped (a footer or note): line 4.'],
    ['a heading between rows', `unit,year,a\nEast\n${ROWS}`, '1 row skipped (a footer or note): line 2.'],
    ['a note below a gap', `${TABLE},,\nMade up,,\n`, '1 row skipped (a footer or note): line 5.'],
    [
      'what reads as a note',
      `${TABLE}Source: nobody,,\nMade up,,\n`,
      '2 rows skipped (a footer or note): lines 4 to 5.',
    ],
    ['a footnote', `${TABLE}* Made up,,\n`, '1 row skipped (a footer or note): line 4.'],
    [
      'a column without a name',
      'unit,year,a,\nRuritania,2021,1,7\nSyldavia,2021,2,\n',
      'Column 4 has no name and was left out, with 1 cell in it.',
    ],
    [
      'row numbers',
      ',unit,year,a\n1,Ruritania,2021,1\n2,Syldavia,2021,2\n',
      'Column 1 has no name and was left out, with 2 cells in it.',
    ],
  ])('%s', (_what, text, said) => {
    const { header, rows, said: all, errors } = loose(text);
    expect(header).toEqual(['unit', 'year', 'a']);
    expect(rows.slice(0, 2).map(({ cells }) => cells)).toEqual([
      ['Ruritania', '2021', '1'],
      ['Syldavia', '2021', '2'],
    ]);
    expect(all).toContain(said);
    expect(errors).toEqual([]);
  });
});

describe('what could be data is kept, or an error', () => {
  it('a unit of which nothing is known, also as the last row', () => {
    const { rows } = loose(`unit,year,a\nRuritania,,\n${ROWS}Borduria,,\n`);
    expect(rows.map(({ cells }) => cells[0])).toEqual(['Ruritania', 'Ruritania', 'Syldavia', 'Borduria']);
  });

  it('a number by itself: a value whose unit was lost', () => {
    expect(loose(`${TABLE}\n,,7\n`).rows.at(-1)?.cells).toEqual(['', '', '7']);
    expect(wrongWith(`${TABLE}\n7\n`)).toEqual([['row.short', 5]]);
    expect(wrongWith(`${TABLE}\n"7,5"\n`)).toEqual([['row.short', 5]]);
    expect(wrongWith(`${TABLE}\n12 %\n`)).toEqual([['row.short', 5]]);
  });

  it('rows of another width, with the way to leave them out', () => {
    const { errors } = loose(`${TABLE}Borduria,2021\nKlow,2021,3,4\nElsewhere,2021,5,\n`);
    expect(errors).toMatchObject([
      { code: 'row.long', line: 5, hint: expect.stringContaining('--skip-lines 5') },
      { code: 'row.short', line: 4, hint: expect.stringContaining('--skip-lines 4') },
    ]);
  });

  it('cells in columns without a name may be missing at the end of a row', () => {
    const { rows, errors } = loose(`unit,year,a,,\n${ROWS}Borduria,2021,3,,\n`);
    expect(errors).toEqual([]);
    expect(rows).toHaveLength(3);
  });

  it('a row with a cell that begins with #, and tags further down', () => {
    expect(loose(`${TABLE}#unit,2021,3\n`).rows).toHaveLength(3);
    expect(loose(`${TABLE}Borduria,2021,3\nKlow,2021,4\n#unit,#date,#value\n`).rows).toHaveLength(5);
  });

  it('columns named after years, of which nothing says what they hold', () => {
    expect(wrongWith('unit,2019,2020\nRuritania,1,2\n')).toMatchObject([['header.missing', 1]]);
  });
});

describe('faults of the header', () => {
  it.each([
    ['no row with two names', 'only\n1\n2\n', 'header.missing'],
    ['one name twice', 'unit,a,A\nRuritania,1,2\n', 'header.duplicate'],
    ['a reserved name', 'unit,__proto__\nRuritania,1\n', 'header.reserved'],
  ])('%s', (_what, text, code) => {
    expect(wrongWith(text).map(([found]) => found)).toEqual([code]);
  });

  it('it is not looked for without end', () => {
    expect(wrongWith(`${'note\n'.repeat(60)}${TABLE}`)).toEqual([['header.missing', 1]]);
    expect(loose(`${'note\n'.repeat(59)}${TABLE}`).rows).toHaveLength(2);
  });
});

describe('no cell is passed over in silence', () => {
  const cell = fc.constantFrom(
    '',
    '',
    ' ',
    '1',
    '2,5',
    '..',
    'Ruritania',
    'Note: x',
    '#tag',
    'unit',
    '-7',
    '(a)',
    'a,b',
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 5 });

  it('it is read, or its row or column is reported; no row with a number is a note', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const quoted = rows.map((cells) => cells.map((text) => `"${text}"`).join(','));
        const text = ['"unit","","year","a"', ...quoted].join('\n');
        const skipped = new Map<number, string>();
        const log: SkippedLog = {
          add: (reason, line) => skipped.set(line, reason),
          note: () => undefined,
          keep: () => undefined,
          findings: () => [],
        };
        const records = looseRecords(text, { delimiter: ',', skipLines: [] }, log);
        const body = bodyOf(() => looseBody(records, 'input-1', ANY_HEADER, log));
        if (body === null) return;
        const reported = new Set(body.findings.filter(({ code }) => code.startsWith('row.')).map(({ line }) => line));
        const unnamed = body.findings.some(({ code }) => code === 'header.blank');
        const read = new Map(Array.from({ length: body.rows.length }, (_, at) => [body.rows.line(at), at]));
        for (let record = 1; record < records.length; record += 1) {
          const line = records.line(record);
          if (reported.has(line)) continue;
          const reason = skipped.get(line);
          for (let column = 0; column < records.width(record); column += 1) {
            const own = records.cell(record, column);
            if (reason === 'a footer or note') expect(own).not.toMatch(/^-?[\d,]+$/);
            if (own.trim() === '' || reason !== undefined) continue;
            if (column === 1) expect(unnamed).toBe(true);
            else expect(body.rows.cell(read.get(line) as number, column === 0 ? 0 : column - 1)).toBe(own);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function bodyOf<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    // A refusal is said, too.
    if (error instanceof AtriskError) return null;
    throw error;
  }
}
