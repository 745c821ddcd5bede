import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, shareOf } from '../../../src/method/imputation/between.ts';

describe('between', () => {
  it('goes the share of the way: a third from 1 to 4 is 2, three quarters from 8 down to 0 are 2', () => {
    expect(between(1, 4, 1 / 3)).toBe(2);
    expect(between(8, 0, 0.75)).toBe(2);
    expect(between(3, 5, 0)).toBe(3);
    expect(between(3, 5, 1)).toBe(5);
  });

  it('crosses the whole range of doubles', () => {
    expect(between(-1.7e308, 1.7e308, 0.5)).toBe(0);
    expect(between(-1.7e308, 1.7e308, 1)).toBe(1.7e308);
  });

  it('gives nothing for no share', () => {
    expect(between(1, 2, Number.NaN)).toBeNaN();
  });

  it('never lies outside', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        const found = between(from, to, share);
        expect(found >= Math.min(from, to) && found <= Math.max(from, to)).toBe(true);
      }),
    );
  });
});

describe('shareOf', () => {
  it('is the position between least and greatest: 3 of 1 to 5 is a half', () => {
    expect(shareOf(3, 1, 5)).toBe(0.5);
    expect(shareOf(1, 1, 5)).toBe(0);
    expect(shareOf(0, -1.7e308, 1.7e308)).toBe(0.5);
  });

  it('keeps to 0 and 1 for values beyond', () => {
    expect(shareOf(-9, 1, 5)).toBe(0);
    expect(shareOf(9, 1, 5)).toBe(1);
  });

  it('is not defined where the ends do not differ', () => {
    expect(shareOf(1, 1, 1)).toBeNull();
  });
});
