import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codedColumn } from '../../src/dataset/coded-column.ts';
import { rowsOf } from '../../src/dataset/rows.ts';

const column = (texts: readonly string[]) =>
  codedColumn(rowsOf(texts.map((text, row) => ({ cells: ['x', text], line: row + 2 }))), 1);

it('gives every row its own text back, each different text once, in the order of the rows', () => {
  const text = fc.constantFrom('', 'a', 'A', ' a', 'é', 'e\u0301', '__proto__', 'constructor', '0');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const { codes, texts: different } = column(texts);
      expect(Array.from(codes, (code) => different[code])).toEqual(texts);
      expect(different).toEqual([...new Set(texts)]);
    }),
  );
});

it('takes an empty text in the first row for a text like any other', () => {
  expect(column(['', '', 'a'])).toEqual({ codes: Uint32Array.of(0, 0, 1), texts: ['', 'a'] });
});

it('of no rows has no texts', () => {
  expect(column([])).toEqual({ codes: new Uint32Array(0), texts: [] });
});
