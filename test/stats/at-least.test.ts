import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast } from '../../src/stats/at-least.ts';
import { comparable } from '../../src/stats/significant.ts';

describe('atLeast', () => {
  it('takes what is equal on paper for equal: 0.7 + 0.1 reaches 0.8 (IEEE 754 gives 0.7999999999999999)', () => {
    expect(0.7 + 0.1 < 0.8).toBe(true);
    expect(atLeast(0.7 + 0.1, 0.8)).toBe(true);
    expect(atLeast(0.8, 0.7 + 0.1)).toBe(true);
  });

  it('does not take what is nearly the same for equal', () => {
    expect(atLeast(4.9999999999, 5)).toBe(false);
    expect(atLeast(-5.0000000001, -5)).toBe(false);
    expect(atLeast(-1e-300, 0)).toBe(false);
  });

  it('knows the ends of the range of doubles and the sign of zero', () => {
    expect(atLeast(-0, 0)).toBe(true);
    expect(atLeast(1e300, 1e-300)).toBe(true);
    expect(atLeast(-1.7e308, 1.7e308)).toBe(false);
    // Every number reaches itself, and what has no end too.
    expect([Infinity, -Infinity].map((limit) => atLeast(limit, limit))).toEqual([true, true]);
  });

  it('says what the comparison to twelve digits says, near the limit and far from it', () => {
    const limits = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    const factor = fc.oneof(
      fc.integer({ min: -300, max: 300 }).map((parts) => 1 + parts * 1e-13),
      fc.double({ min: -2, max: 2, noNaN: true }),
    );
    fc.assert(
      fc.property(limits, factor, (limit, times) => {
        expect(atLeast(limit * times, limit)).toBe(comparable(limit * times) >= comparable(limit));
      }),
    );
  });
});
