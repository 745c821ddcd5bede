import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagePrecision } from '../../src/stats/average-precision.ts';
import { gradedRows, INCREASING, repeated, shuffledRows } from './graded.ts';

const withEvent = gradedRows.filter(({ events }) => events.includes(1));

/** The definition, threshold by threshold. */
function byThresholds(scores: readonly number[], events: readonly number[]): number {
  const happened = events.filter((event) => event === 1).length;
  let [sum, before] = [0, 0];
  for (const threshold of [...new Set(scores)].sort((a, b) => b - a)) {
    const found = events.filter((_, row) => scores[row]! >= threshold);
    const right = found.filter((event) => event === 1).length;
    sum += (right / happened - before) * (right / found.length);
    before = right / happened;
  }
  return sum;
}

describe('averagePrecision', () => {
  it('gives 0.83 for 0.1, 0.4, 0.35, 0.8 (scikit-learn documentation, average_precision_score)', () => {
    // From above: 0.8 is an event, precision 1; 0.4 is none; 0.35 is one, precision 2/3. (1 + 2/3) / 2 = 5/6.
    expect(averagePrecision([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBeCloseTo(5 / 6, 15);
  });

  it('takes tied rows together (by hand)', () => {
    // At 3: 1 of 2 found, precision 1/2. At 2, three rows more: all 3 events among 5. 1/3 x 1/2 + 2/3 x 3/5 = 17/30.
    expect(averagePrecision([3, 3, 2, 2, 2, 1], [1, 0, 1, 0, 1, 0])).toBeCloseTo(17 / 30, 15);
    expect(averagePrecision([0.1 + 0.2, 0.3], [1, 0])).toBe(0.5);
  });

  it('is 1 where events come first, the share of events where all are tied, 1/n for one event that comes last', () => {
    expect(averagePrecision([4, 3, 2, 1], [1, 1, 0, 0])).toBe(1);
    expect(averagePrecision([5, 5, 5, 5], [0, 1, 0, 0])).toBe(0.25);
    expect(averagePrecision([4, 3, 2, 1], [0, 0, 0, 1])).toBe(0.25);
    expect(averagePrecision([1, 2], [1, 1])).toBe(1);
  });

  it('is not defined without events', () => {
    expect(averagePrecision([1, 2], [0, 0])).toBeNaN();
    expect(averagePrecision([], [])).toBeNaN();
  });

  it('agrees with counting threshold by threshold, and lies above 0 and not above 1', () => {
    fc.assert(
      fc.property(withEvent, ({ scores, events }) => {
        const found = averagePrecision(scores, events);
        expect(found).toBeCloseTo(byThresholds(scores, events), 12);
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(shuffledRows, ([rows, other]) => {
        expect(averagePrecision(other.scores, other.events)).toBe(averagePrecision(rows.scores, rows.events));
      }),
    );
  });

  it('does not change under increasing functions of the score', () => {
    fc.assert(
      fc.property(gradedRows, fc.constantFrom(...INCREASING), ({ scores, events }, increasing) => {
        expect(averagePrecision(scores.map(increasing), events)).toBe(averagePrecision(scores, events));
      }),
    );
  });

  it('does not change where every row is there three times', () => {
    fc.assert(
      fc.property(withEvent, (rows) => {
        const thrice = repeated(
          rows,
          rows.scores.map(() => 3),
        );
        const once = averagePrecision(rows.scores, rows.events);
        expect(averagePrecision(thrice.scores, thrice.events)).toBeCloseTo(once, 12);
      }),
    );
  });
});
