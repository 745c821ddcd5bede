import { describe, expect, it } from 'vitest';
import { comparable } from '../../src/stats/significant.ts';

describe('comparable', () => {
  it('takes 0.1 + 0.2 and 0.3 for the same number, as they are on paper', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(comparable(0.1 + 0.2)).toBe(comparable(0.3));
  });

  it('keeps twelve significant digits: a difference in the twelfth counts, in the thirteenth not', () => {
    expect(comparable(1.00000000001)).not.toBe(comparable(1));
    expect(comparable(1.000000000001)).toBe(comparable(1));
  });

  it('leaves short numbers, zero and very large ones as they are', () => {
    expect(comparable(23.275)).toBe(23.275);
    expect(comparable(0)).toBe(0);
    expect(comparable(-1e300)).toBe(-1e300);
  });
});
