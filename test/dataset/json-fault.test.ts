import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/dataset/json-fault.ts';

describe('where a text stops being JSON', () => {
  it.each([
    ['[{"a": 1,}]', 9, 'a name in double quotation marks should'],
    ["[{'a': 1}]", 2, 'a name in double quotation marks or "}"'],
    ['[1, 2', 5, 'ends too early'],
    ['[1 2]', 3, '"," or "]"'],
    ['[01]', 1, 'a value or "]"'],
    ['[1] // done', 4, 'nothing more'],
    ['{"a" 1}', 5, '":"'],
    ['[NaN]', 1, 'a value or "]"'],
    ['["a\nb"]', 1, 'a value or "]"'],
    ['[1,]', 3, 'a value should'],
    ['[}', 1, 'a value or "]"'],
    ['{"a":}', 5, 'a value'],
  ])('%s', (text, offset, message) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    const fault = jsonFault(text);
    expect(fault.offset).toBe(offset);
    expect(fault.message).toContain(message);
  });
});

it('agrees with JSON.parse on where a text without its last character ends', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      fc.pre(/[\]}"]$/.test(text));
      const cut = text.slice(0, -1);
      const { offset } = jsonFault(cut);
      // What comes before the fault is the start of some JSON: a text that ends there ends too early.
      expect(jsonFault(cut.slice(0, offset)).message).toContain('too early');
    }),
  );
});

it('does not slow down on long strings', () => {
  const text = `["${'a'.repeat(1_000_000)}${'\\"'.repeat(500_000)}",`;
  expect(jsonFault(text)).toEqual({ offset: text.length, message: 'The JSON text ends too early.' });
});
