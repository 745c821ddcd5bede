import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AtriskError } from '../../src/errors.ts';
import { figureCell, numberCell, textCell } from '../../src/report/csv-cell.ts';
import { csvTable, uniqueHeader } from '../../src/report/csv-table.ts';
import { sanitise } from '../../src/report/sanitise.ts';

describe('textCell', () => {
  it('defuses formulas', () => {
    expect(textCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(textCell('+1')).toBe("'+1");
    expect(textCell('-cmd')).toBe("'-cmd");
    expect(textCell('@sum')).toBe("'@sum");
    expect(textCell('\tx')).toBe("'\\tx");
    expect(textCell('\rx')).toBe("'\\rx");
    expect(textCell('\0x')).toBe("'\\u0000x");
    expect(textCell('＝1')).toBe("'＝1");
  });

  it('quotes where RFC 4180 asks for it', () => {
    expect(textCell('a,b')).toBe('"a,b"');
    expect(textCell('a"b')).toBe('"a""b"');
    expect(textCell(' a')).toBe('" a"');
    expect(textCell('plain')).toBe('plain');
    expect(textCell(null)).toBe('');
  });
});

describe('numberCell', () => {
  it('keeps negative numbers numbers, and full doubles whole', () => {
    expect(numberCell(-0.5)).toBe('-0.5');
    expect(numberCell(0.1 + 0.2)).toBe('0.30000000000000004');
    expect(numberCell(-0)).toBe('0');
    expect(numberCell(null)).toBe('');
    expect(() => numberCell(Number.NaN)).toThrow(AtriskError);
  });
});

describe('figureCell', () => {
  it('takes a printed number for a number and all else for text', () => {
    expect(figureCell('-11.58')).toBe('-11.58');
    expect(figureCell('33')).toBe('33');
    expect(figureCell('+33')).toBe("'+33");
    expect(figureCell('=1+1')).toBe("'=1+1");
    expect(figureCell('1st')).toBe('1st');
  });
});

const DANGEROUS = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

describe('csvTable', () => {
  it('reads back as what was put in, made safe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }))),
        (rows) => {
          const text = csvTable<[string, number]>(
            [
              { header: 'text', cell: ([cell]) => textCell(cell) },
              { header: 'number', cell: ([, number]) => numberCell(number) },
            ],
            rows,
          );
          const records = parse(text);
          expect(records[0]).toEqual(['text', 'number']);
          for (const [index, [cell, number]] of rows.entries()) {
            const [read = '', figure = ''] = records[index + 1] ?? [];
            const apostrophe = DANGEROUS.includes(cell[0] ?? ' ') ? "'" : '';
            expect(read).toBe(apostrophe + sanitise(cell));
            expect(Number(figure)).toBe(number + 0);
          }
        },
      ),
    );
  });
});

describe('uniqueHeader', () => {
  it('prefixes until the name is free', () => {
    const taken = new Set(['score', 'attribute_score']);
    expect(uniqueHeader('score', taken, 'attribute_')).toBe('attribute_attribute_score');
    expect(uniqueHeader('note', taken, 'attribute_')).toBe('note');
    expect(taken.has('note')).toBe(true);
  });
});
