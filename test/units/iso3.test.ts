import { expect, it } from 'vitest';
import { isIso3 } from '../../src/units/iso3.ts';

it.each(['AFG', 'COD', 'SSD', 'ZWE', 'TWN', 'PSE'])('knows %s', (code) => {
  expect(isIso3(code)).toBe(true);
});

it('accepts the code that publishers write for Kosovo, and not the one of the package', () => {
  expect(isIso3('XKX')).toBe(true);
  expect(isIso3('XKK')).toBe(false);
});

it.each(['afg', 'AF', '004', 'DDR', 'YUG', 'UNK', 'ZAR', '', 'Afghanistan', '__proto__'])(
  'does not know %s',
  (code) => {
    expect(isIso3(code)).toBe(false);
  },
);

it('holds the 249 codes of the standard', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  expect(codes.filter(isIso3)).toHaveLength(249 + 1);
});
