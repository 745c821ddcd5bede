import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierParts, brierScore, brierSkill } from '../../src/stats/brier.ts';

/** Forecasts in eighths, exact in binary, and what happened. */
const forecasts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 16 })
  .map((rows) => ({ said: rows.map(([eighths]) => eighths / 8), events: rows.map(([, event]) => event) }));

describe('brierScore', () => {
  it.each([
    [1, 1, 0],
    [1, 0, 1],
    [0.7, 1, 0.09],
    [0.3, 1, 0.49],
    [0.5, 1, 0.25],
    [0.5, 0, 0.25],
  ])('is, for saying %f where %i happens, %f (Wikipedia, Brier score)', (said, event, expected) => {
    expect(brierScore([said], [event])).toBeCloseTo(expected, 15);
  });

  it('gives 0.0375 for 0.1, 0.9, 0.8, 0.3 (scikit-learn documentation, brier_score_loss)', () => {
    // (0.01 + 0.01 + 0.04 + 0.09) / 4
    expect(brierScore([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0])).toBeCloseTo(0.0375, 15);
  });

  it('is not defined for no rows', () => {
    expect(brierScore([], [])).toBeNaN();
  });

  it('lies between 0 and 1, and is the same for saying and counting the opposite', () => {
    fc.assert(
      fc.property(forecasts, ({ said, events }) => {
        const score = brierScore(said, events);
        const opposite = brierScore(
          said.map((value) => 1 - value),
          events.map((event) => 1 - event),
        );
        expect(opposite).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(forecasts, ({ said, events }) => {
        expect(brierScore(said.toReversed(), events.toReversed())).toBe(brierScore(said, events));
      }),
    );
  });

  it('is least, of all that say one number throughout, for the share of events', () => {
    fc.assert(
      fc.property(forecasts, fc.double({ min: 0, max: 1, noNaN: true }), ({ events }, number) => {
        const share = events.reduce<number>((sum, event) => sum + event, 0) / events.length;
        const always = (value: number) => brierScore(new Array<number>(events.length).fill(value), events);
        expect(always(share)).toBeLessThanOrEqual(always(number) + 1e-15);
      }),
    );
  });
});

describe('brierSkill', () => {
  it('is 0.85 for 0.1, 0.9, 0.8, 0.3, two of four being events (by hand)', () => {
    // One half throughout scores 0.25; 1 - 0.0375 / 0.25.
    expect(brierSkill([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0])).toBeCloseTo(0.85, 15);
  });

  it('is 1 for what is always right, 0 for the share of events, negative for what is worse', () => {
    expect(brierSkill([1, 0, 0, 0], [1, 0, 0, 0])).toBe(1);
    expect(brierSkill([0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0])).toBe(0);
    // One half throughout scores 0.25, the share 3/16: 1 - 4/3.
    expect(brierSkill([0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0])).toBeCloseTo(-1 / 3, 15);
  });

  it('is not defined for no rows, no event and nothing but events', () => {
    expect(brierSkill([], [])).toBeNaN();
    expect(brierSkill([0.1, 0.2], [0, 0])).toBeNaN();
    expect(brierSkill([0.1, 0.2], [1, 1])).toBeNaN();
  });

  it('measures against the score of saying the share of events', () => {
    fc.assert(
      fc.property(forecasts, ({ said, events }) => {
        const share = events.reduce<number>((sum, event) => sum + event, 0) / events.length;
        const reference = brierScore(new Array<number>(events.length).fill(share), events);
        fc.pre(share > 0 && share < 1);
        expect(brierSkill(said, events)).toBeCloseTo(1 - brierScore(said, events) / reference, 12);
        expect(brierSkill(said, events)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('brierParts', () => {
  it('divides a score over two forecasts (by hand)', () => {
    /*
     * 0.25 said four times, one event; 0.5 said twice, two events. Share of all 3/6.
     * Reliability (4 x 0 + 2 x 0.25) / 6 = 1/12; resolution (4 x 1/16 + 2 x 1/4) / 6 = 1/8; uncertainty 1/4.
     * Score (3 x 1/16 + 9/16 + 2 x 1/4) / 6 = 5/24 = 1/12 - 1/8 + 1/4.
     */
    const said = [0.25, 0.25, 0.5, 0.25, 0.5, 0.25];
    const parts = brierParts(said, [0, 1, 1, 0, 1, 0], [1, 1, 2, 1, 2, 1]);
    expect(parts.reliability).toBeCloseTo(1 / 12, 15);
    expect(parts.resolution).toBeCloseTo(1 / 8, 15);
    expect(parts.uncertainty).toBe(0.25);
    expect(brierScore(said, [0, 1, 1, 0, 1, 0])).toBeCloseTo(5 / 24, 15);
  });

  it('is not defined for no rows', () => {
    expect(Object.values(brierParts([], [], []))).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('makes up the score where a group is what was said the same (Murphy 1973)', () => {
    fc.assert(
      fc.property(forecasts, ({ said, events }) => {
        const { reliability, resolution, uncertainty } = brierParts(said, events, said);
        expect(reliability - resolution + uncertainty).toBeCloseTo(brierScore(said, events), 12);
        expect(reliability).toBeGreaterThanOrEqual(0);
        expect(resolution).toBeLessThanOrEqual(uncertainty + 1e-12);
      }),
    );
  });
});
