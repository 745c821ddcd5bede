import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, ranks, TIES } from '../../src/stats/ranks.ts';

// Wikipedia, Ranking: A ahead of B and C, which compare equal, ahead of D.
const PUBLISHED = {
  best: [1, 2, 2, 4], // standard competition ranking, "1224"
  worst: [1, 3, 3, 4], // modified competition ranking, "1334"
  mean: [1, 2.5, 2.5, 4], // fractional ranking, "1 2.5 2.5 4"
  dense: [1, 2, 2, 3], // dense ranking, "1223"
};

describe('ranks', () => {
  it.each(TIES)('places ties by the rule "%s" (Wikipedia, Ranking)', (ties) => {
    expect(ranks([10, 20, 20, 30], ties)).toEqual(PUBLISHED[ties]);
  });

  it('returns places in the order of the values, whatever it is', () => {
    expect(ranks([30, 20, 10, 20], 'best')).toEqual([4, 2, 1, 2]);
  });

  it('takes 0 and -0 for equal', () => {
    expect(ranks([0, -0, 1], 'best')).toEqual([1, 1, 3]);
  });

  it('gives no places to no values', () => {
    expect(ranks([], 'mean')).toEqual([]);
  });

  it('agrees with counting: best is one more than the lesser values, worst counts the equal ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 })), (values) => {
        const less = values.map((value) => values.filter((other) => other < value).length);
        const atMost = values.map((value) => values.filter((other) => other <= value).length);
        const distinctLess = values.map((value) => new Set(values.filter((other) => other < value)).size);
        expect(ranks(values, 'best')).toEqual(less.map((count) => count + 1));
        expect(ranks(values, 'worst')).toEqual(atMost);
        expect(ranks(values, 'mean')).toEqual(less.map((count, index) => (count + 1 + (atMost[index] as number)) / 2));
        expect(ranks(values, 'dense')).toEqual(distinctLess.map((count) => count + 1));
      }),
    );
  });

  it('hands out mean places that add up to n(n + 1)/2, as without ties', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (values) => {
        const total = ranks(values, 'mean').reduce((sum, place) => sum + place, 0);
        expect(total).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe('placeOf', () => {
  it('reads the place of a run of ties that covers the places 2 to 5 and is the second of its kind', () => {
    const run = { first: 2, last: 5, dense: 2 };
    expect(TIES.map((ties) => placeOf(run, ties))).toEqual([2, 5, 3.5, 2]);
  });
});
