import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/report/json-fault.ts';

describe('jsonFault', () => {
  it.each([
    ['', 1, 1],
    ['{"a":', 1, 6],
    ['{\n  "a": [1, 2,]\n}', 2, 14],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ["{'a': 1}", 1, 2],
    ['[1, NaN]', 1, 5],
    ['[01]', 1, 2],
    ['["a\nb"]', 1, 2],
    ['[1] 2', 1, 5],
    ['{"é": 1}}', 1, 9],
    ['["😀", x]', 1, 7],
    ['[1}', 1, 3],
    [',', 1, 1],
    ['[{"a"}]', 1, 6],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it('is at the end of a text that was cut off, and at what was put behind a whole one', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 1, max: 50 }), (text, at) => {
        const lines = (part: string): { line: number; column: number } => {
          const before = part.split('\n');
          return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
        };
        expect(jsonFault(`${text} ?`)).toEqual(lines(`${text} `));
        const cut = `[${text.slice(0, at)}`;
        const { line, column } = jsonFault(cut);
        expect(line).toBe(1);
        expect(column).toBeLessThanOrEqual(lines(cut).column);
      }),
    );
  });
});
