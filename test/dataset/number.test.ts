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

describe('numbers in plain digits', () => {
  /** What the language itself makes of a text of digits, zero being without a sign. */
  const expected = (text: string): number => Number(text) + 0;

  it('are the very doubles that the language reads', () => {
    const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength });
    const decimal = fc
      .tuple(fc.constantFrom('', '-'), digits(18), fc.constantFrom('', '.'), digits(18))
      .map((parts) => parts.join(''))
      .filter((text) => /\d/.test(text));
    fc.assert(
      fc.property(decimal, (text) => {
        expect(parseNumber(text), text).toBe(expected(text));
      }),
      { numRuns: 50_000 },
    );
  });

  it('are so at each length and each place of the point', () => {
    const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 13, maxLength: 18 });
    fc.assert(
      fc.property(digits, fc.nat(18), fc.boolean(), (list, place, isNegative) => {
        const point = Math.min(place, list.length);
        const text = `${isNegative ? '-' : ''}${list.slice(0, point).join('')}.${list.slice(point).join('')}`;
        expect(parseNumber(text), text).toBe(expected(text));
      }),
      { numRuns: 50_000 },
    );
  });

  it.each([
    ['1.', 1],
    ['.5', 0.5],
    ['-.5', -0.5],
    ['-1.', -1],
    ['00001', 1],
    ['-007.50', -7.5],
    ['0', 0],
    ['-0', 0],
    ['-0.000', 0],
    ['123456789012345', 123_456_789_012_345],
    ['-.123456789012345', -0.123_456_789_012_345],
    ['1234567890123456', 1_234_567_890_123_456],
    ['9007199254740993', 9_007_199_254_740_992],
    ['0.1234567890123456', 0.123_456_789_012_345_6],
    ['0.3', 0.3],
    ['2.675', 2.675],
    ['+5', 5],
  ])('%s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['-', '-.', '..', '1..2', '-+1', '1-', '- 1', '.-1', '1.2.', '1/2', '1:2'])('and not %j', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
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
