import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownCase, knownCases } from '../../../src/robustness/backtest/cases.ts';
import { aucDifference, aucOf, columnsOf } from '../../../src/robustness/backtest/resample.ts';
import { casesFrom, knownCase, madePanel, shuffledOf } from './support.ts';

const NO_INTERVAL = { low: null, high: null };

/** Rows of units, each with a score and whether an event followed. */
function rows(list: readonly [string, number, 0 | 1][]): KnownCase[] {
  return list.map(([unit, score, event]) => knownCase({ unit, score, event: event === 1 }));
}

const SIX = rows([
  ['A', 5, 1],
  ['B', 4, 0],
  ['C', 3, 1],
  ['D', 2, 0],
  ['E', 1, 0],
  ['F', 0, 1],
]);

const panels = madePanel({ units: 9 }).map((panel) => knownCases(casesFrom(panel).cases));
const DRAWING = { draws: 30, seed: 7 };

describe('aucOf', () => {
  it('counts the pairs in which the event has the higher score (by hand)', () => {
    // A beats B D E, C beats D E, F beats nobody: 5 of 9.
    expect(aucOf(SIX, DRAWING)).toMatchObject({ rows: 6, events: 3, auc: 5 / 9 });
  });

  it('has no area without events, or with nothing else', () => {
    const nothing = { rows: 2, auc: null, interval: NO_INTERVAL };
    expect(aucOf([knownCase({}), knownCase({})], DRAWING)).toEqual({ ...nothing, events: 0 });
    expect(aucOf([knownCase({ event: true }), knownCase({ event: true })], DRAWING)).toEqual({ ...nothing, events: 2 });
    expect(aucOf([], DRAWING)).toEqual({ ...nothing, rows: 0, events: 0 });
  });

  it('has no interval of fewer than five units, however many rows they have', () => {
    const four = Array.from({ length: 40 }, (_, at) =>
      knownCase({ unit: `U${at % 4}`, score: at, event: at % 3 === 0 }),
    );
    expect(aucOf(four, DRAWING).interval).toEqual(NO_INTERVAL);
    expect(aucOf([...four, knownCase({ unit: 'U4' })], DRAWING).interval.low).not.toBeNull();
  });

  it('leaves resamples out without an event, and gives no interval where those are most', () => {
    // Of n units drawn n times, one in particular is left out of (1 - 1/n)^n of the resamples: about 0.36.
    const one = Array.from({ length: 20 }, (_, at) => knownCase({ unit: `U${at}`, score: at, event: at === 19 }));
    expect(aucOf(one, { draws: 400, seed: 1 }).interval).toEqual({ low: 1, high: 1 });
    // Of one resample each, that of some seeds leaves it out.
    const intervals = Array.from({ length: 30 }, (_, seed) => aucOf(one, { draws: 1, seed }).interval);
    expect(new Set(intervals.map(({ low, high }) => `${low} ${high}`))).toEqual(new Set(['1 1', 'null null']));
    expect(aucOf(one, { draws: 0, seed: 1 }).interval).toEqual(NO_INTERVAL);
  });

  it('draws the same for the same seed, and something else for another', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      knownCase({ unit: `U${at}`, score: at % 7, event: at % 4 === 0 }),
    );
    const drawn = (seed: number) => aucOf(many, { draws: 50, seed });
    expect(drawn(8)).toEqual(drawn(8));
    expect(drawn(8).interval).not.toEqual(drawn(9).interval);
    expect(drawn(8).auc).toBe(drawn(9).auc);
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        panels.chain((cases) => fc.tuple(fc.constant(cases), shuffledOf(cases))),
        ([cases, others]) => {
          expect(aucOf(others, DRAWING)).toEqual(aucOf(cases, DRAWING));
        },
      ),
    );
  });

  it('draws whole units: rows of one unit that say the same add nothing', () => {
    const twice = SIX.flatMap((one) => [one, { ...one, time: 1 }]);
    expect(aucOf(twice, DRAWING).interval).toEqual(aucOf(SIX, DRAWING).interval);
  });

  it('gives an interval within 0 and 1 whose ends are in order', () => {
    fc.assert(
      fc.property(panels, fc.integer(), (cases, seed) => {
        const { low, high } = aucOf(cases, { draws: 30, seed }).interval;
        expect(low === null).toBe(high === null);
        if (low === null || high === null) return;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('aucDifference', () => {
  it('is 0 between a ranking and itself, in every resample', () => {
    fc.assert(
      fc.property(panels, (cases) => {
        const { difference, interval } = aucDifference(cases, columnsOf(cases).scores, DRAWING);
        expect([0, null]).toContain(difference);
        expect([0, null]).toContain(interval.low);
        expect([0, null]).toContain(interval.high);
        expect(difference === null).toBe(aucOf(cases, DRAWING).auc === null);
      }),
    );
  });

  it('is the first area less the second, and turns with them', () => {
    fc.assert(
      fc.property(panels, (cases) => {
        const turned = cases.map((one) => ({ ...one, score: -one.score }));
        const { difference, interval } = aucDifference(cases, columnsOf(turned).scores, DRAWING);
        const other = aucDifference(turned, columnsOf(cases).scores, DRAWING);
        const auc = aucOf(cases, DRAWING).auc;
        if (auc === null || difference === null) {
          expect([auc, difference, interval]).toEqual([null, null, NO_INTERVAL]);
          return;
        }
        expect(difference).toBeCloseTo(2 * auc - 1, 12);
        expect(other.difference).toBeCloseTo(-difference, 12);
        if (interval.low !== null) expect(other.interval.high).toBeCloseTo(-interval.low, 12);
      }),
    );
  });
});
