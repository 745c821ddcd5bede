import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranks } from '../../src/stats/ranks.ts';
import { aucOrder, rocAuc, weightedAuc } from '../../src/stats/roc-auc.ts';
import { bothClasses, gradedRows, INCREASING, repeated, shuffledRows, weightedRows } from './graded.ts';

/*
 * Hanley and McNeil 1982, Radiology 143, 29-36, Table I: 109 computed tomographic images, 58 of patients without and 51
 * of patients with disease, rated from 1 (definitely normal) to 5 (definitely abnormal).
 */
const WITHOUT = [33, 6, 6, 11, 2];
const WITH = [3, 2, 2, 11, 33];
const RATINGS = [1, 2, 3, 4, 5];

/** The definition, pair by pair. */
function byPairs(scores: readonly number[], events: readonly number[]): number {
  let [won, pairs] = [0, 0];
  for (const [a, high] of scores.entries()) {
    for (const [b, low] of scores.entries()) {
      if (events[a] !== 1 || events[b] !== 0) continue;
      pairs += 1;
      won += high > low ? 1 : high === low ? 0.5 : 0;
    }
  }
  return won / pairs;
}

describe('rocAuc', () => {
  it('gives 0.893 for the ratings of 109 images (Hanley and McNeil 1982, Table I and Table II)', () => {
    const table = { scores: [...RATINGS, ...RATINGS], events: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] };
    const { scores, events } = repeated(table, [...WITHOUT, ...WITH]);
    expect(scores).toHaveLength(109);
    expect(rocAuc(scores, events).toFixed(3)).toBe('0.893');
  });

  it('gives 0.75 for 0.1, 0.4, 0.35, 0.8 (scikit-learn documentation, roc_auc_score)', () => {
    expect(rocAuc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75);
  });

  it('gives 1 where every event is ahead, 0 where none is, one half where all are tied', () => {
    expect(rocAuc([1, 2, 3, 4], [0, 0, 1, 1])).toBe(1);
    expect(rocAuc([1, 2, 3, 4], [1, 1, 0, 0])).toBe(0);
    expect(rocAuc([5, 5, 5], [1, 0, 0])).toBe(0.5);
    expect(rocAuc([0.1 + 0.2, 0.3], [1, 0])).toBe(0.5);
  });

  it('is not defined without events, with nothing but events, and for no rows', () => {
    expect(rocAuc([1, 2], [0, 0])).toBeNaN();
    expect(rocAuc([1, 2], [1, 1])).toBeNaN();
    expect(rocAuc([], [])).toBeNaN();
  });

  it('agrees with counting pair by pair', () => {
    fc.assert(
      fc.property(gradedRows, ({ scores, events }) => {
        expect(rocAuc(scores, events)).toBe(byPairs(scores, events));
      }),
    );
  });

  it('agrees with the sum of the mean places of the events (Mann and Whitney 1947)', () => {
    fc.assert(
      fc.property(gradedRows, ({ scores, events }) => {
        const happened = events.filter((event) => event === 1).length;
        const places = ranks(scores, 'mean').reduce((sum, place, row) => sum + place * events[row]!, 0);
        const u = places - (happened * (happened + 1)) / 2;
        expect(rocAuc(scores, events)).toBe(u / (happened * (events.length - happened)));
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(shuffledRows, ([rows, other]) => {
        expect(rocAuc(other.scores, other.events)).toBe(rocAuc(rows.scores, rows.events));
      }),
    );
  });

  it('does not change under increasing functions of the score', () => {
    fc.assert(
      fc.property(gradedRows, fc.constantFrom(...INCREASING), ({ scores, events }, increasing) => {
        expect(rocAuc(scores.map(increasing), events)).toBe(rocAuc(scores, events));
      }),
    );
  });

  it('becomes one minus itself where the order is turned round, or what happened', () => {
    fc.assert(
      fc.property(bothClasses, ({ scores, events }) => {
        const turned = 1 - rocAuc(scores, events);
        const [down, swapped] = [scores.map((score) => -score), events.map((event) => 1 - event)];
        expect(rocAuc(down, events)).toBeCloseTo(turned, 12);
        expect(rocAuc(scores, swapped)).toBeCloseTo(turned, 12);
        expect(rocAuc(down, swapped)).toBe(rocAuc(scores, events));
      }),
    );
  });
});

describe('weightedAuc', () => {
  it('reads a table of ratings as it is printed (Hanley and McNeil 1982, Table I)', () => {
    const order = aucOrder([...RATINGS, ...RATINGS], [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(weightedAuc(order, [...WITHOUT, ...WITH]).toFixed(3)).toBe('0.893');
  });

  it('is rocAuc with weights of one', () => {
    fc.assert(
      fc.property(gradedRows, ({ scores, events }) => {
        expect(weightedAuc(aucOrder(scores, events), new Float64Array(scores.length).fill(1))).toBe(
          rocAuc(scores, events),
        );
      }),
    );
  });

  it('counts a row of weight k as k rows, one order serving any weights', () => {
    fc.assert(
      fc.property(weightedRows, ([rows, weights]) => {
        const order = aucOrder(rows.scores, rows.events);
        for (const drawn of [weights, weights.toReversed()]) {
          const { scores, events } = repeated(rows, drawn);
          expect(weightedAuc(order, drawn)).toBe(rocAuc(scores, events));
        }
      }),
    );
  });

  it('does not depend on the unit of weights, and takes any list of numbers', () => {
    fc.assert(
      fc.property(weightedRows, ([{ scores, events }, weights]) => {
        const order = aucOrder(Float64Array.from(scores), Uint8Array.from(events));
        const eighths = Float64Array.from(weights, (weight) => weight / 8);
        expect(weightedAuc(order, eighths)).toBe(weightedAuc(order, weights));
      }),
    );
  });

  it('is not defined where a class has no weight', () => {
    const order = aucOrder([1, 2, 3], [0, 1, 1]);
    expect(weightedAuc(order, [0, 1, 1])).toBeNaN();
    expect(weightedAuc(order, [1, 0, 0])).toBeNaN();
  });
});
