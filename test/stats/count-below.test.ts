import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBelow } from '../../src/stats/count-below.ts';

describe('countBelow', () => {
  const values = Float64Array.of(1, 2, 2, 4);

  it.each([
    ['below all', 0, { less: 0, atMost: 0 }],
    ['the least', 1, { less: 0, atMost: 1 }],
    ['tied', 2, { less: 1, atMost: 3 }],
    ['between', 3, { less: 3, atMost: 3 }],
    ['the greatest', 4, { less: 3, atMost: 4 }],
    ['above all', 5, { less: 4, atMost: 4 }],
  ])('counts for a value %s', (_, value, expected) => {
    expect(countBelow(values, value)).toEqual(expected);
  });

  it('counts nothing among no values', () => {
    expect(countBelow(new Float64Array(), 3)).toEqual({ less: 0, atMost: 0 });
  });

  it('agrees with counting one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: -6, max: 6 }), (numbers, value) => {
        const { less, atMost } = countBelow(Float64Array.from(numbers).sort(), value);
        expect(less).toBe(numbers.filter((other) => other < value).length);
        expect(atMost).toBe(numbers.filter((other) => other <= value).length);
      }),
    );
  });
});
