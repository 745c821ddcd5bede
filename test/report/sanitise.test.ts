import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeInJson, sanitise } from '../../src/report/sanitise.ts';
import { INVISIBLE } from './view.ts';

describe('sanitise', () => {
  it('leaves visible text alone, whatever its script', () => {
    const text = 'Bahá’í, Côte d’Ivoire, 中国, Ελλάδα, भारत, Āčê 👍';
    expect(sanitise(text)).toBe(text);
  });

  it('shows what is invisible', () => {
    expect(sanitise('a\u001b[31mb')).toBe('a\\u001b[31mb');
    expect(sanitise('\u001b]8;;http://x\u0007')).toBe('\\u001b]8;;http://x\\u0007');
    expect(sanitise('one\ntwo\tthree\rfour')).toBe('one\\ntwo\\tthree\\rfour');
    expect(sanitise('\u202egnp.exe')).toBe('\\u202egnp.exe');
    expect(sanitise('zero\u200bwidth\ufeff')).toBe('zero\\u200bwidth\\ufeff');
    expect(sanitise('lone \ud800 half')).toBe('lone \\ud800 half');
    expect(sanitise('tag \u{e0041}')).toBe('tag \\u{e0041}');
    expect(sanitise('\u0085\u2028')).toBe('\\u0085\\u2028');
  });

  it('leaves nothing invisible in any text, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = sanitise(text);
        expect(shown).not.toMatch(INVISIBLE);
        expect(shown).not.toContain('\n');
        expect(shown).not.toMatch(/\p{Cs}/u);
        expect(sanitise(shown)).toBe(shown);
      }),
    );
  });
});

describe('escapeInJson', () => {
  it('keeps the meaning of any string and leaves nothing invisible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = escapeInJson(JSON.stringify([text]));
        expect(JSON.parse(json)).toEqual([text]);
        expect(json).not.toMatch(INVISIBLE);
      }),
    );
  });

  it('escapes what JSON itself leaves', () => {
    expect(escapeInJson(JSON.stringify('\u202e\u009b\u{e0001}'))).toBe('"\\u202e\\u009b\\udb40\\udc01"');
  });
});
