import { byCodeUnit } from '../../src/framework/text-order.ts';
import { expect, it } from 'vitest';
import { countBreaks, lineAt, offsetOfLine } from '../../src/dataset/lines.ts';
import { counted, label, shown, shownList } from '../../src/dataset/text.ts';

it('shows a value in quotes, shortened to 40 characters', () => {
  expect(shown('a')).toBe('"a"');
  expect(shown('b'.repeat(40))).toBe(`"${'b'.repeat(40)}"`);
  expect(shown('b'.repeat(41))).toBe(`"${'b'.repeat(40)}…"`);
});

it('does not cut a character in two', () => {
  expect(shown('\u{1f54a}'.repeat(40))).toBe(`"${'\u{1f54a}'.repeat(40)}"`);
  expect(shown('\u{1f54a}'.repeat(50))).toBe(`"${'\u{1f54a}'.repeat(40)}…"`);
});

it('escapes control, direction and line-separator characters', () => {
  expect(shown('a\u001bb\u202ec\nd\u2028')).toBe('"a\\u001bb\\u202ec\\u000ad\\u2028"');
});

it('lists ten values and counts the rest', () => {
  expect(shownList(['a', 'b'])).toBe('"a", "b"');
  expect(shownList(Array.from({ length: 12 }, () => 'x'))).toBe(
    `${Array.from({ length: 10 }, () => '"x"').join(', ')} and 2 more`,
  );
});

it('counts in words', () => {
  expect([counted(1, 'row'), counted(2, 'row')]).toEqual(['1 row', '2 rows']);
});

it('stores labels in NFC without outer spaces', () => {
  expect(label('\u00a0 Co\u0302te ')).toBe('C\u00f4te');
});

it('sorts by code point, not by alphabet', () => {
  expect(['b', 'a', 'Z', '\u00e9', 'z'].sort(byCodeUnit)).toEqual(['Z', 'a', 'b', 'z', '\u00e9']);
});

it('counts LF, CRLF and CR as one line end each', () => {
  const text = 'a\nb\r\nc\rd';
  expect(countBreaks(text)).toBe(3);
  expect([0, 2, 5, 7].map((offset) => lineAt(text, offset))).toEqual([1, 2, 3, 4]);
  expect([1, 2, 3, 4, 9].map((line) => offsetOfLine(text, line))).toEqual([0, 2, 5, 7, 8]);
});
