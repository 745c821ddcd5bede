import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotonic, isotonicAt } from '../../src/stats/isotonic.ts';
import { rocAuc } from '../../src/stats/roc-auc.ts';
import { bothClasses, type Graded, gradedRows, INCREASING, repeated, shuffledRows, weightedRows } from './graded.ts';

const inOrder = (values: readonly number[]) => values.map((_, row) => row);
const fitted = ({ scores, events }: Graded) => {
  const steps = isotonic(scores, events);
  return scores.map((score) => isotonicAt(steps, score));
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const squares = (values: readonly number[], events: readonly number[]) =>
  sum(values.map((value, row) => (value - events[row]!) ** 2));

/** The nearest of all rising functions of the score: every way to cut the different scores into steps is tried. */
function byPartitions({ scores, events }: Graded): number[] {
  const different = [...new Set(scores)].sort((a, b) => a - b);
  let best = { distance: Infinity, values: [] as number[] };
  for (let cuts = 0; cuts < 2 ** Math.max(different.length - 1, 0); cuts += 1) {
    const stepOf = scores.map((score) =>
      sum(different.map((other, place) => (other < score ? Math.floor(cuts / 2 ** place) % 2 : 0))),
    );
    const heightOf = (step: number) => {
      const inside = events.filter((_, row) => stepOf[row] === step);
      return sum(inside) / inside.length;
    };
    const heights = [...new Set(stepOf)].sort((a, b) => a - b).map(heightOf);
    const values = stepOf.map((step) => heights[step]!);
    if (heights.some((height, step) => step > 0 && height < heights[step - 1]!)) continue;
    if (squares(values, events) < best.distance) best = { distance: squares(values, events), values };
  }
  return best.values;
}

describe('isotonic', () => {
  it.each([
    [
      [3, 7, 5, 9, 8, 7, 10],
      [3, 6, 6, 8, 8, 8, 10],
    ],
    [
      [10, 0, 2],
      [4, 4, 4],
    ],
  ])('fits %j by %j (scikit-learn, test_isotonic_regression)', (given, expected) => {
    expect(fitted({ scores: inOrder(given), events: given })).toEqual(expected);
  });

  it('pools tied rows first, then what falls (by hand)', () => {
    /*
     * Score   1    2      3    4    5     6
     * Events  0    1 0    0    1    0 1   1     shares 0, 1/2, 0, 1, 1/2, 1
     * 3 falls below 2: together 1 of 3. 5 falls below 4: together 2 of 3. Then 0, 1/3, 2/3, 1.
     */
    const { from, value } = isotonic([1, 2, 2, 3, 4, 5, 5, 6], [0, 1, 0, 0, 1, 0, 1, 1]);
    expect([...from]).toEqual([1, 2, 4, 6]);
    expect([...value]).toEqual([0, 1 / 3, 2 / 3, 1]);
  });

  it('makes one step of scores that say nothing or the opposite, and takes steps of equal height together', () => {
    expect(isotonic([4, 4, 4], [1, 0, 0])).toEqual({ from: Float64Array.of(4), value: Float64Array.of(1 / 3) });
    expect(isotonic([1, 2, 3], [1, 0, 0])).toEqual({ from: Float64Array.of(1), value: Float64Array.of(1 / 3) });
    expect(isotonic([1, 2, 3], [0, 0, 0])).toEqual({ from: Float64Array.of(1), value: Float64Array.of(0) });
  });

  it('has no steps where nothing counts', () => {
    expect(isotonic([], []).from).toHaveLength(0);
    expect(isotonic([1, 2], [0, 1], [0, 0]).value).toHaveLength(0);
  });

  it('is the nearest of all rising functions of the score', () => {
    fc.assert(
      fc.property(gradedRows, (rows) => {
        const best = byPartitions(rows);
        for (const [row, value] of fitted(rows).entries()) expect(value).toBeCloseTo(best[row]!, 12);
      }),
    );
  });

  it('rises, stays between 0 and 1 and keeps the mean', () => {
    fc.assert(
      fc.property(gradedRows, (rows) => {
        const { from, value } = isotonic(rows.scores, rows.events);
        for (const list of [from, value]) expect(list).toEqual(Float64Array.from(new Set(list)).sort());
        expect(value.every((height) => height >= 0 && height <= 1)).toBe(true);
        expect(sum(fitted(rows))).toBeCloseTo(sum(rows.events), 12);
      }),
    );
  });

  it('counts a row of weight k as k rows', () => {
    fc.assert(
      fc.property(weightedRows, ([rows, weights]) => {
        const { scores, events } = repeated(rows, weights);
        expect(isotonic(rows.scores, rows.events, weights)).toEqual(isotonic(scores, events));
      }),
    );
  });

  it('does not depend on the order of rows, and moves with the scores', () => {
    fc.assert(
      fc.property(shuffledRows, fc.constantFrom(...INCREASING), ([rows, other], increasing) => {
        const steps = isotonic(rows.scores, rows.events);
        expect(isotonic(other.scores, other.events)).toEqual(steps);
        const moved = isotonic(rows.scores.map(increasing), rows.events);
        expect(moved).toEqual({ from: steps.from.map(increasing), value: steps.value });
      }),
    );
  });

  it('never ranks worse than the scores: its curve is their convex hull (Fawcett and Niculescu-Mizil 2007)', () => {
    fc.assert(
      fc.property(bothClasses, (rows) => {
        const before = rocAuc(rows.scores, rows.events);
        expect(rocAuc(fitted(rows), rows.events)).toBeGreaterThanOrEqual(Math.max(before, 0.5) - 1e-12);
      }),
    );
  });
});

describe('isotonicAt', () => {
  const steps = { from: Float64Array.of(1, 2, 4), value: Float64Array.of(0.1, 0.2, 0.7) };

  it.each([
    ['below the first step', 0, 0.1],
    ['at the first beginning', 1, 0.1],
    ['between beginnings', 3.9, 0.2],
    ['at a beginning', 4, 0.7],
    ['above all', 1e9, 0.7],
    ['without bound', -Infinity, 0.1],
  ])('reads the step %s', (_, score, expected) => {
    expect(isotonicAt(steps, score)).toBe(expected);
  });

  it('takes for reached what is equal on paper', () => {
    const { from, value } = isotonic([0.1, 0.1 + 0.2], [0, 1]);
    expect(isotonicAt({ from, value }, 0.3)).toBe(1);
    expect(isotonicAt(isotonic([0.1, 0.3], [0, 1]), 0.1 + 0.2)).toBe(1);
  });

  it('has no value where there are no steps', () => {
    expect(isotonicAt(isotonic([], []), 1)).toBeNaN();
  });
});
