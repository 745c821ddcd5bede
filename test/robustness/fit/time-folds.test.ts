import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeFolds } from '../../../src/robustness/fit/time-folds.ts';

const times = fc.array(fc.integer({ min: 1950, max: 2020 }), { minLength: 0, maxLength: 40 });
const folds = fc.integer({ min: 1, max: 8 });
const reach = fc.integer({ min: 0, max: 6 });
const foldsOf = (given: readonly number[], count: number, far: number) =>
  timeFolds({ times: Float64Array.from(given) }, count, far);

describe('timeFolds', () => {
  it('cuts the later half of ten years into two blocks, trained up to where outcomes are known (by hand)', () => {
    const years = [2009, 2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2008];
    expect(foldsOf(years, 2, 2)).toEqual([
      { from: 2005, until: 2007, trainedUntil: 2002 },
      { from: 2008, until: 2009, trainedUntil: 2005 },
    ]);
  });

  it('has fewer blocks where there are fewer periods, and none without a row', () => {
    expect(foldsOf([2000, 2001], 5, 0)).toEqual([{ from: 2001, until: 2001, trainedUntil: 2000 }]);
    expect(foldsOf([2000], 5, 1)).toEqual([{ from: 2000, until: 2000, trainedUntil: 1998 }]);
    expect(foldsOf([], 5, 1)).toEqual([]);
  });

  it('trains no block on a row whose window reaches into it', () => {
    fc.assert(
      fc.property(times, folds, reach, (given, count, far) => {
        for (const { from, trainedUntil } of foldsOf(given, count, far)) {
          const trained = given.filter((time) => time <= trainedUntil);
          expect(Math.max(...trained) + far).toBeLessThan(from);
          // And on every row that is known by then.
          expect(given.filter((time) => time + far < from)).toHaveLength(trained.length);
        }
      }),
    );
  });

  it('covers the later half of the periods, in order, each once, in blocks of about the same length', () => {
    fc.assert(
      fc.property(times, folds, reach, (given, count, far) => {
        const periods = [...new Set(given)].sort((a, b) => a - b);
        const later = periods.slice(Math.floor(periods.length / 2));
        const blocks = foldsOf(given, count, far).map(({ from, until }) =>
          later.filter((time) => time >= from && time <= until),
        );
        expect(blocks.flat()).toEqual(later);
        expect(blocks).toHaveLength(Math.min(count, later.length));
        const lengths = blocks.map((block) => block.length);
        if (lengths.length > 0) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
        expect(Math.min(1, ...lengths)).toBe(1);
      }),
    );
  });
});
