import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/dataset/csv.ts';

describe('lines of records', () => {
  it('counts a line end inside quotes once, CRLF as well', () => {
    const records = parseCsv('a,b\r\n"x\r\ny","z\r\n"\r\n1,2\r\n"p\nq\rr",3\n4,5');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 5, 6, 9]);
    expect(records[1]?.cells).toEqual(['x\r\ny', 'z\r\n']);
  });

  it('keeps blank lines as records of one empty cell', () => {
    expect(parseCsv('a\n\nb\n')).toEqual([
      { cells: ['a'], line: 1 },
      { cells: [''], line: 2 },
      { cells: ['b'], line: 3 },
    ]);
  });
});

it('reads doubled quotation marks, commas and line ends in quotes', () => {
  expect(parseCsv('"a ""b""",",","\n"')[0]?.cells).toEqual(['a "b"', ',', '\n']);
});

it('does not trim cells', () => {
  expect(parseCsv(' a , b ')[0]?.cells).toEqual([' a ', ' b ']);
});

describe('the line on which a faulty quote opens', () => {
  it.each([
    ['in the first cell', 'a,b\n"x,y\n', 2],
    ['after quoted cells with line ends', 'a,b,c,d\n"1\n2","3\n4",x,"y\n5,6\n', 4],
    ['after doubled marks', 'a,b\n"""1""\n","2\n3,4\n', 3],
    ['after unquoted cells', 'a,b,c\n1,2,"3\n4,5,6\n', 2],
    ['at the end of the text', 'a,b\n1,"', 2],
  ])('%s', (_, text, line) => {
    expect(() => parseCsv(text)).toThrow(
      expect.objectContaining({ code: 'quote.unclosed', findings: [expect.objectContaining({ line })] }),
    );
  });
});
