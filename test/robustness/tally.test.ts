import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTally, countAtMost, countPlace, emptyTally, placeAt, type Tally } from '../../src/robustness/tally.ts';

/** A tally of one unit among others, with the places that it had. */
function tallyOf(units: number, places: readonly number[], all = places.length): Tally {
  const tally = emptyTally(units, 0, 0, { draws: places.length, all });
  for (const place of places) {
    countPlace(tally, 0, place);
    tally.draws += 1;
  }
  return tally;
}

describe('placeAt', () => {
  it('is the least place that the share of draws does not exceed (Hyndman and Fan, definition 1)', () => {
    // Places 1 1 2 4 7 of seven units: half of the five are at most the third, 2; 5 % the first; 95 % the last.
    const tally = tallyOf(7, [4, 1, 7, 2, 1]);
    expect([0.05, 0.2, 0.4, 0.5, 0.8, 0.95, 1].map((share) => placeAt(tally, 0, share))).toEqual([1, 1, 1, 2, 4, 7, 7]);
  });

  it('knows places in halves, which ties may share', () => {
    expect(placeAt(tallyOf(4, [1.5, 1.5, 3.5]), 0, 0.5)).toBe(1.5);
    expect(placeAt(tallyOf(4, [1.5, 1.5, 3.5]), 0, 1)).toBe(3.5);
  });

  it('is null where the unit was ranked in no draw', () => {
    expect(placeAt(emptyTally(3, 0, 0, { draws: 5, all: 5 }), 1, 0.5)).toBeNull();
  });

  it('is always a place that the unit had, with the share on its side', () => {
    const places = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 100 }), (list, hundredths) => {
        const share = hundredths / 100;
        const place = placeAt(tallyOf(9, list), 0, share) as number;
        expect(list).toContain(place);
        const below = list.filter((one) => one < place).length;
        const atMost = list.filter((one) => one <= place).length;
        expect(atMost).toBeGreaterThanOrEqual(share * list.length - 1e-9);
        expect(below).toBeLessThan(share * list.length);
      }),
    );
  });
});

describe('countAtMost', () => {
  it('counts the draws with a place up to one, halves among them', () => {
    const tally = tallyOf(5, [1, 1.5, 2, 2.5, 5]);
    expect([1, 2, 3, 5, 9].map((place) => countAtMost(tally, 0, place))).toEqual([1, 3, 4, 5, 5]);
  });
});

describe('places', () => {
  it('are the same whether they are counted or listed', () => {
    const places = fc
      .array(fc.integer({ min: 2, max: 18 }), { minLength: 1, maxLength: 40 })
      .map((list) => list.map((half) => half / 2));
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 100 }), (list, hundredths) => {
        // As a list where there are fewer draws than places, which is what is said of the draws in all.
        const [listed, counted] = [tallyOf(9, list, 1), tallyOf(9, list, 1000)];
        expect(listed.places).not.toEqual(counted.places);
        expect(placeAt(listed, 0, hundredths / 100)).toBe(placeAt(counted, 0, hundredths / 100));
        expect(countAtMost(listed, 0, hundredths / 10)).toBe(countAtMost(counted, 0, hundredths / 10));
      }),
    );
  });
});

describe('addTally', () => {
  it('makes of parts what counting all at once makes', () => {
    const places = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 });
    fc.assert(
      fc.property(places, places, (a, b) => {
        const sum = tallyOf(6, a, a.length + b.length);
        addTally(sum, tallyOf(6, b, a.length + b.length));
        expect(sum).toEqual(tallyOf(6, [...a, ...b]));
      }),
    );
  });
});
