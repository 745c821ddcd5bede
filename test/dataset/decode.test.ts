import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/dataset/decode.ts';
import { AtriskError } from '../../src/errors.ts';
import type { Finding } from '../../src/types.ts';

function faultOf(bytes: Uint8Array): Finding {
  try {
    decodeText(bytes);
  } catch (error) {
    if (error instanceof AtriskError && error.findings[0] !== undefined) return error.findings[0];
    throw error;
  }
  throw new Error('accepted');
}

describe('the byte that is not UTF-8', () => {
  it.each([
    ['at the start', [0xe9, 0x61], '0xE9', 1],
    ['before ASCII', [0x61, 0x0a, 0xe9, 0x6d, 0x61], '0xE9', 2],
    ['a continuation alone', [0x61, 0x0a, 0x0a, 0xb4, 0x61], '0xB4', 3],
    ['a sequence cut off at the end', [0x61, 0x0a, 0xe2, 0x82], '0xE2', 2],
    ['a sequence cut off by another', [0x61, 0xe2, 0x82, 0xc3, 0xa9], '0xE2', 1],
    ['an overlong form', [0x61, 0xc0, 0xaf], '0xC0', 1],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], '0xED', 1],
    ['after a long valid text', [...new TextEncoder().encode('Côte\r\n'.repeat(1000)), 0xf4, 0x74], '0xF4', 1001],
  ])('%s', (_, bytes, byte, line) => {
    const fault = faultOf(Uint8Array.from(bytes));
    expect(fault).toMatchObject({ code: 'file.encoding', line });
    expect(fault.message).toContain(byte);
  });
});

it('decodes UTF-8 and drops one byte order mark', () => {
  expect(decodeText(new TextEncoder().encode('\ufeff\ufeffCôte'))).toBe('\ufeffCôte');
});

it('refuses UTF-16 that breaks off', () => {
  expect(faultOf(Uint8Array.of(0xff, 0xfe, 0x61))).toMatchObject({ code: 'file.encoding' });
});

it('refuses UTF-32, whose every other character is NUL', () => {
  expect(faultOf(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))).toMatchObject({ code: 'file.binary' });
});

it('takes a byte order mark alone for an empty file', () => {
  expect(faultOf(Uint8Array.of(0xef, 0xbb, 0xbf))).toMatchObject({ code: 'file.empty' });
});

it('refuses more than a string can hold', () => {
  expect(faultOf(new Uint8Array(256 * 1024 * 1024 + 1))).toMatchObject({ code: 'file.too-large' });
});

describe('an encoding that is declared', () => {
  const TEXT = 'unit,tension\nCôte,2\n';
  const utf8 = new TextEncoder().encode(TEXT);
  const windows = Uint8Array.from(TEXT, (character) => character.charCodeAt(0));
  const utf16 = (order: 'little' | 'big', text = TEXT): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character.charCodeAt(0);
        return order === 'little' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
      }),
    );

  it.each<[string, Uint8Array, Parameters<typeof decodeText>[1]]>([
    ['Windows-1252', windows, { encoding: 'windows-1252', orUtf8: false }],
    ['Windows-1252 by a profile, UTF-8 in truth', utf8, { encoding: 'windows-1252', orUtf8: true }],
    [
      'Windows-1252, with the mark of UTF-8',
      new TextEncoder().encode(`\ufeff${TEXT}`),
      { encoding: 'windows-1252', orUtf8: false },
    ],
    [
      'Windows-1252, with the mark of UTF-16',
      utf16('big', `\ufeff${TEXT}`),
      { encoding: 'windows-1252', orUtf8: false },
    ],
    ['UTF-16 with its mark', utf16('little', `\ufeff${TEXT}`), { encoding: 'utf-16', orUtf8: false }],
    ['UTF-16 without, little end first', utf16('little'), { encoding: 'utf-16', orUtf8: false }],
    ['UTF-16 without, big end first', utf16('big'), { encoding: 'utf-16', orUtf8: false }],
    ['UTF-16 by a profile, UTF-8 in truth', utf8, { encoding: 'utf-16', orUtf8: true }],
    ['UTF-8', utf8, { encoding: 'utf-8', orUtf8: false }],
  ])('%s', (_, bytes, decoding) => {
    expect(decodeText(bytes, decoding)).toBe(TEXT);
  });

  it('by the user, and not that of the file, is refused', () => {
    const refused = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16') => () =>
      decodeText(bytes, { encoding, orUtf8: false });
    expect(refused(utf8, 'utf-16')).toThrow('The file is not UTF-16: it is sound UTF-8.');
    expect(refused(windows, 'utf-8')).toThrow('0xF4');
    expect(refused(Uint8Array.of(0x61, 0, 0x62, 0, 0xff), 'utf-16')).toThrow('damaged further on');
  });
});
