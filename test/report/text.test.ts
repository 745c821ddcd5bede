import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, head, pad, shorten } from '../../src/report/text.ts';
import { wrap } from '../../src/report/wrap.ts';

describe('displayWidth', () => {
  it('counts terminal cells', () => {
    expect(displayWidth('Karvenia')).toBe(8);
    expect(displayWidth('中国')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('▲2–…█▏')).toBe(6);
    expect(displayWidth('')).toBe(0);
  });
});

describe('the short way of measuring', () => {
  it('agrees with the ruler on every character it takes', () => {
    const table = (text: string): number => displayWidth(`\u4e2d${text}`) - 2;
    for (const character of 'aZ~Āɏàΐ–—‘”†…−─│├└█▉▏▲▼')
      expect([character, displayWidth(character)]).toEqual([character, table(character)]);
  });
});

describe('shorten', () => {
  it('cuts at the end and says so', () => {
    expect(shorten('United Provinces', 10)).toBe('United Pr…');
    expect(shorten('United Provinces', 10, '...')).toBe('United ...');
    expect(shorten('Drun', 10)).toBe('Drun');
  });

  it('does not cut a wide character in half', () => {
    expect(shorten('中国人民', 6)).toBe('中国…');
    expect(head('中国', 3)).toBe('中');
  });

  it('is never wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(displayWidth(shorten(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('pad', () => {
  it('fills to the width on the side that is asked', () => {
    expect(pad('中', 4, 'left')).toBe('中  ');
    expect(pad('7', 3, 'right')).toBe('  7');
    expect(pad('long', 2, 'left')).toBe('long');
  });
});

describe('wrap', () => {
  it('breaks at spaces and indents what follows', () => {
    expect(wrap('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
    expect(wrap('one two', null)).toEqual(['one two']);
    expect(wrap('  a bb ccc', 6, '    ')).toEqual(['  a bb', '    cc', '    c']);
  });

  it('keeps within the width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '中', '-') }),
        fc.integer({ min: 8, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width, '  ');
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
