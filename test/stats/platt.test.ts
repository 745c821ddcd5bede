import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platt, plattAt } from '../../src/stats/platt.ts';
import { bothClasses, type Graded, shuffledRows } from './graded.ts';

const fitOf = ({ scores, events }: Graded) => platt(scores, events)!;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Platt's targets, row by row. */
function targetsOf(events: readonly number[]): number[] {
  const [happened, others] = [sum(events), events.length - sum(events)];
  return events.map((event) => (event === 1 ? (happened + 1) / (happened + 2) : 1 / (others + 2)));
}

describe('platt', () => {
  it('gives what LIBSVM gives for 5, -4, 1, the first being the event (scikit-learn, test_sigmoid_calibration)', () => {
    // LIBSVM, which stops earlier, writes 1 / (1 + exp(A f + B)) with A = -0.202613544 and B = 0.652363150.
    const { intercept, slope } = platt([5, -4, 1], [1, 0, 0])!;
    expect(slope).toBeCloseTo(0.20261354391187855, 5);
    expect(intercept).toBeCloseTo(-0.6523631498001051, 5);
  });

  it('goes through the mean target of each of two scores (by hand)', () => {
    /*
     * Score 0: events 1 0 0; score 2: events 1 1 0. Targets 4/5 for the 3 events, 1/5 for the 3 others.
     * Means: (4 + 1 + 1)/15 = 2/5 and (4 + 4 + 1)/15 = 3/5; log odds log(2/3) and log(3/2).
     */
    const { intercept, slope } = platt([0, 0, 0, 2, 2, 2], [1, 0, 0, 1, 1, 0])!;
    expect(intercept).toBeCloseTo(Math.log(2 / 3), 12);
    expect(slope).toBeCloseTo(Math.log(9 / 4) / 2, 12);
  });

  it('keeps a finite slope where scores separate what happened (by hand)', () => {
    // One row each: targets 1/3 at 0 and 2/3 at 1.
    const fit = platt([0, 1], [0, 1])!;
    expect(fit.slope).toBeCloseTo(2 * Math.log(2), 12);
    expect(plattAt(fit, 1)).toBeCloseTo(2 / 3, 12);
  });

  it('has slope 0 and the mean of the targets where all scores are equal, on paper too', () => {
    for (const scores of [
      [7, 7, 7],
      [0, 0, 0],
      [0.3, 0.1 + 0.2, 0.3],
      [1e300, 1e300, 1e300],
    ]) {
      const fit = platt(scores, [1, 0, 0])!;
      expect(fit.slope).toBe(0);
      // (2/3 + 1/4 + 1/4) / 3
      expect(plattAt(fit, 5)).toBeCloseTo(7 / 18, 10);
    }
  });

  it('is not defined without events, with nothing but events, and for no rows', () => {
    expect(platt([1, 2], [0, 0])).toBeNull();
    expect(platt([1, 2], [1, 1])).toBeNull();
    expect(platt([], [])).toBeNull();
  });

  it('gives probabilities whose mean is that of the targets, and no error in proportion to the score', () => {
    fc.assert(
      fc.property(bothClasses, (rows) => {
        const fit = fitOf(rows);
        const errors = targetsOf(rows.events).map((target, row) => target - plattAt(fit, rows.scores[row]!));
        expect(sum(errors)).toBeCloseTo(0, 9);
        expect(sum(errors.map((error, row) => error * rows.scores[row]!))).toBeCloseTo(0, 9);
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(shuffledRows, ([rows, other]) => {
        expect(platt(other.scores, other.events)).toEqual(platt(rows.scores, rows.events));
      }),
    );
  });

  it('does not depend on the origin and unit of the scores', () => {
    const unit = fc.constantFrom(1e-300, 1e-6, 0.25, 3, 1e6, 1e300);
    fc.assert(
      fc.property(bothClasses, unit, fc.integer({ min: -100, max: 100 }), (rows, factor, shift) => {
        const [fit, moved] = [
          fitOf(rows),
          platt(
            rows.scores.map((score) => factor * (score + shift)),
            rows.events,
          )!,
        ];
        expect(moved.slope * factor).toBeCloseTo(fit.slope, 8);
        for (const score of rows.scores) {
          expect(plattAt(moved, factor * (score + shift))).toBeCloseTo(plattAt(fit, score), 9);
        }
      }),
    );
  });

  it('turns with the order of the scores, and with what happened', () => {
    fc.assert(
      fc.property(bothClasses, ({ scores, events }) => {
        const fit = fitOf({ scores, events });
        const down = fitOf({ scores: scores.map((score) => -score), events });
        const swapped = fitOf({ scores, events: events.map((event) => 1 - event) });
        expect(down.slope).toBeCloseTo(-fit.slope, 9);
        expect(down.intercept).toBeCloseTo(fit.intercept, 9);
        expect(swapped.slope).toBeCloseTo(-fit.slope, 9);
        expect(swapped.intercept).toBeCloseTo(-fit.intercept, 9);
      }),
    );
  });
});
