import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AtriskError } from '../../src/errors.ts';
import { exact, exactPercent, fixed, percent, signed, trimmed } from '../../src/report/number.ts';

describe('fixed', () => {
  it('rounds half away from zero on the decimal that is printed, not on the binary one', () => {
    expect(fixed(23.275, 2)).toBe('23.28');
    expect(fixed(1.005, 2)).toBe('1.01');
    expect(fixed(-23.275, 2)).toBe('-23.28');
    expect(fixed(0.5, 0)).toBe('1');
    expect(fixed(2.5, 0)).toBe('3');
    expect(fixed(9.995, 2)).toBe('10.00');
  });

  it('never prints a signed zero, and a missing number is no zero', () => {
    expect(fixed(-0, 0)).toBe('0');
    expect(fixed(-0.001, 2)).toBe('0.00');
    expect(fixed(null, 2)).toBe('–');
  });

  it('reads numbers in exponent form', () => {
    expect(fixed(1.5e-7, 7)).toBe('0.0000002');
    expect(fixed(1.5e-7, 2)).toBe('0.00');
    expect(fixed(1e21, 1)).toBe('1000000000000000000000.0');
    expect(fixed(1.25e22, 0)).toBe('12500000000000000000000');
  });

  it('refuses what is not finite', () => {
    expect(() => fixed(Number.NaN, 2)).toThrow(AtriskError);
    expect(() => fixed(Number.POSITIVE_INFINITY, 2)).toThrow(AtriskError);
  });

  it('is within half a unit of the last digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const printed = fixed(value, decimals);
          expect(printed).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
          expect(Math.abs(Number(printed) - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -decimals + Math.abs(value) * 1e-15,
          );
        },
      ),
    );
  });
});

describe('signed', () => {
  it('has a sign unless it prints as nothing', () => {
    expect(signed(0.42, 2)).toBe('+0.42');
    expect(signed(-0.1, 2)).toBe('-0.10');
    expect(signed(0, 2)).toBe('0.00');
    expect(signed(0.004, 2)).toBe('0.00');
  });
});

describe('trimmed', () => {
  it('has six decimals at most and no zeros at the end', () => {
    expect(trimmed(1 / 3)).toBe('0.333333');
    expect(trimmed(24.5)).toBe('24.5');
    expect(trimmed(100)).toBe('100');
    expect(trimmed(0)).toBe('0');
    expect(trimmed(null)).toBe('–');
  });

  it('does not print something small as nothing', () => {
    expect(trimmed(1.234567e-8)).toBe('1.235e-8');
  });
});

describe('exact', () => {
  it('reads back as the same double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(exact(value))).toBe(value + 0);
      }),
    );
    expect(exact(-0)).toBe('0');
  });
});

describe('percent', () => {
  it('is whole only for a whole and nothing only for nothing', () => {
    expect(percent(0.92)).toBe('92 %');
    expect(percent(1)).toBe('100 %');
    expect(percent(0.996)).toBe('99 %');
    expect(percent(0)).toBe('0 %');
    expect(percent(0.004)).toBe('<1 %');
  });

  it('is rounded down: two thirds are not 67 %', () => {
    expect(percent(2 / 3)).toBe('66 %');
    expect(percent(5 / 6)).toBe('83 %');
    expect(percent(11 / 12)).toBe('91 %');
  });

  it('loses nothing to binary arithmetic', () => {
    for (let whole = 0; whole <= 100; whole += 1) expect(percent(whole / 100)).toBe(`${whole} %`);
    expect(percent(1 - Number.EPSILON)).toBe('99 %');
  });
});

describe('exactPercent', () => {
  it('keeps what is no whole percentage', () => {
    expect(exactPercent(0.66)).toBe('66 %');
    expect(exactPercent(0.07)).toBe('7 %');
    expect(exactPercent(0.6667)).toBe('66.67 %');
  });
});
