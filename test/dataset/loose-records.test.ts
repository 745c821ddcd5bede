import { describe, expect, it } from 'vitest';
import { loose, wrongWith } from './loose.ts';

describe('rows enclosed whole in quotation marks', () => {
  it('are opened, the header too, and noted', () => {
    const { header, rows, said } = loose('"unit,year,""a, b"""\n"Ruritania,2021,1"\nSyldavia,2021,2\n');
    expect(header).toEqual(['unit', 'year', 'a, b']);
    expect(rows).toEqual([
      { line: 2, cells: ['Ruritania', '2021', '1'] },
      { line: 3, cells: ['Syldavia', '2021', '2'] },
    ]);
    expect(said).toEqual(['2 rows mended (3 cells in one pair of quotation marks): lines 1 to 2.']);
  });

  it('are not opened where that would give another width than most rows have', () => {
    const text = 'unit,year,a\nRuritania,2021,1\nSyldavia,2021,2\n"Borduria, Great"\n';
    expect(loose(text).rows).toHaveLength(2);
    expect(loose(text).said).toEqual(['1 row skipped (a footer or note): line 4.']);
  });

  it('leave a note alone that quotes as no table does', () => {
    const text = 'unit,year,a\nRuritania,2021,1\n"As ""they"" say, ""x"", so"\n';
    expect(loose(text).said).toEqual(['1 row skipped (a footer or note): line 3.']);
  });

  it('leave a cell alone that holds line ends', () => {
    expect(loose('unit,year,a\nRuritania,2021,1\n"one, two\nthree"\n').said).toEqual([
      '1 row skipped (a footer or note): line 3.',
    ]);
  });

  it('go by the separator of the file', () => {
    expect(loose('unit;year;a\n"Ruritania;2021;1,5"\nSyldavia;2021;2\n', ';').rows[0]?.cells).toEqual([
      'Ruritania',
      '2021',
      '1,5',
    ]);
  });
});

describe('lines that the user leaves out', () => {
  const text = 'unit,year,a\nRuritania,2021,1\nSyldavia,2021,2\nBorduria,2021,3\n';

  it('are left out and said', () => {
    const { rows, said } = loose(text, ',', [{ from: 3, to: Number.POSITIVE_INFINITY }]);
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(said).toEqual(['2 rows skipped (as asked for with --skip-lines): lines 3 to 4.']);
  });

  it('may be those that cannot be read', () => {
    const damaged = `He said "x", and\n${text}"never closed\n`;
    expect(wrongWith(damaged)).toMatchObject([['quote.stray', 1]]);
    const ranges = [
      { from: 1, to: 1 },
      { from: 6, to: 6 },
    ];
    const { rows, said } = loose(damaged, ',', ranges);
    expect(rows.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(said).toEqual(['2 rows skipped (as asked for with --skip-lines): lines 1, 6.']);
  });

  it('do not hide a fault in another line', () => {
    expect(() => loose('a"b,c\nunit,year,a\nx"y,2021,1\n', ',', [{ from: 1, to: 1 }])).toThrow(/quotation mark/);
  });

  it('keep a row of which they name a line inside, and say so', () => {
    const { rows, said } = loose('unit,year,a\n"Ruri\ntania",2021,1\nSyldavia,2021,2\n', ',', [{ from: 3, to: 3 }]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(said).toEqual(['1 row kept (--skip-lines names a line inside it, not its first): line 2.']);
  });

  it('may hold the header: then the next row is no header', () => {
    expect(() => loose(text, ',', [{ from: 1, to: 1 }])).toThrow('the header row seems to be missing');
  });
});
