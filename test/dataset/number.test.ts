import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksMissing, numberHint, parseNumber } from '../../src/dataset/number.ts';

it('reads every finite double as it is printed', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseNumber(String(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});

it('gives a finite number or null for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const value = parseNumber(text);
      expect(value === null || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
    }),
  );
});

it.each(['', ' ', '+', '.', '1.2.3', '1e', '--1', '1 ', '\uff11', '0b1', '1n', '1_0', '١'])('refuses %j', (text) => {
  expect(parseNumber(text)).toBeNull();
});

it('reads a number too small to hold as zero', () => {
  expect(parseNumber('1e-999')).toBe(0);
});

describe('hints', () => {
  it('says of each look-alike what to write', () => {
    expect(numberHint('1.234,5')).toContain('1234');
    expect(numberHint('#DIV/0!')).toContain('Mend the formula');
    expect(numberHint('-1e999')).toBe('The number is too large.');
    expect(numberHint('9'.repeat(400))).toBe('The number is too large.');
    for (const text of ['\u22125', '- 5', '\u2013 .5']) expect(numberHint(text)).toContain('plain hyphen');
    expect(numberHint('-5 days')).not.toContain('plain hyphen');
    expect(numberHint('yes')).toContain('numbers');
    expect(numberHint('$5')).toContain('currency');
    expect(numberHint('Ruritania')).toBe('Write one number, or leave the cell blank if there is none.');
  });

  it('takes no longer for a hostile cell than for a short one', () => {
    const before = performance.now();
    for (const text of ['\u0663'.repeat(1_000_000), `${'1_'.repeat(500_000)}x`, '1,234'.repeat(200_000)]) {
      expect(numberHint(text)).not.toBe('');
      expect(looksMissing(text)).toBe(false);
    }
    expect(performance.now() - before).toBeLessThan(200);
  });
});
