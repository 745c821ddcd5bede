import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf, type KnownCase, knownCases } from '../../../src/robustness/backtest/cases.ts';
import {
  byPeriod,
  FEWEST_EVENTS,
  gradeCalibrated,
  gradeProbabilities,
  isKnownBy,
} from '../../../src/robustness/backtest/probability.ts';
import { platt, plattAt } from '../../../src/stats/platt.ts';
import { casesFrom, EVER, historyFrom, knownCase, type MadePanel, madePanel, rankingFrom } from './support.ts';

const NEXT = { lead: 1, length: 1 };

/** The last earlier period whose rows are known in period 10. */
function newestKnown(lead: number, length: number): number {
  const times = Array.from({ length: 20 }, (_, time) => time);
  return Math.max(...times.filter((time) => isKnownBy({ time }, 10, { lead, length })));
}

describe('isKnownBy', () => {
  it('takes rows whose window had ended by the end of the period that is ranked', () => {
    // Window of lead 1 and length 1 of period 9: period 10, which is over when the ranking of 10 is made.
    expect(newestKnown(1, 1)).toBe(9);
    expect(newestKnown(1, 2)).toBe(8);
    expect(newestKnown(2, 1)).toBe(8);
    expect(newestKnown(2, 3)).toBe(6);
  });

  it('takes nothing of the period itself where rows are the period forecast', () => {
    expect(newestKnown(0, 1)).toBe(9);
    expect(newestKnown(0, 2)).toBe(8);
  });
});

describe('gradeProbabilities', () => {
  it('is the mean square of what was said less what came (by hand)', () => {
    const cases = [knownCase({ score: 0.5, event: true }), knownCase({ score: 0.5 })];
    expect(gradeProbabilities(cases)).toMatchObject({
      source: 'score',
      rows: 2,
      events: 1,
      without: 0,
      brier: 0.25,
      skill: 0,
    });
  });

  it('has no skill where nothing is to be told apart, and no score of nothing', () => {
    expect(gradeProbabilities([knownCase({ score: 0.2 })])).toMatchObject({ skill: null, events: 0 });
    expect(gradeProbabilities([])).toMatchObject({ brier: null, skill: null, groups: [] });
  });

  it('keeps tied probabilities in one group', () => {
    const tied = Array.from({ length: 40 }, () => knownCase({ score: 0.125 }));
    const { groups } = gradeProbabilities([...tied, knownCase({ score: 0.5, event: true })]);
    expect(groups.map(({ rows, forecast, events }) => [rows, forecast, events])).toEqual([
      [40, 0.125, 0],
      [1, 0.5, 1],
    ]);
  });

  it('puts every row into one of at most ten groups, in order and apart', () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 64 }), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(list, (pairs) => {
        const { groups } = gradeProbabilities(pairs.map(([part, event]) => knownCase({ score: part / 64, event })));
        expect(groups.length).toBeLessThanOrEqual(10);
        expect(groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(pairs.length);
        for (const [at, { lowest, highest, forecast }] of groups.entries()) {
          expect(lowest).toBeGreaterThan(groups[at - 1]?.highest ?? -1);
          expect(forecast).toBeGreaterThanOrEqual(lowest);
          expect(forecast).toBeLessThanOrEqual(highest);
        }
      }),
    );
  });
});

/** Seven units over eight periods, those with higher scores more often with an event. */
const SCORES = Object.fromEntries(
  Array.from({ length: 7 }, (_, unit) => [
    `U${unit}`,
    Array.from({ length: 8 }, (__, time) => unit + ((time * 3) % 5)),
  ]),
);
const HISTORY = historyFrom(
  Object.fromEntries(
    Array.from({ length: 7 }, (_, unit) => [
      `U${unit}`,
      Array.from({ length: 9 }, (__, time) => Number((unit + time) % 9 > 6)).join(''),
    ]),
  ),
);
const CASES = knownCases(casesOf(rankingFrom(SCORES), HISTORY, NEXT, EVER).cases);

describe('gradeCalibrated', () => {
  it('says for each period what the curve through the rows known by then says', () => {
    const last = CASES.filter(({ time }) => time === 7);
    const past = CASES.filter(({ time }) => time <= 6);
    const curve = platt(
      past.map(({ score }) => score),
      past.map(({ event }) => Number(event)),
    )!;
    const expected = last.map(({ score, event }) => (plattAt(curve, score) - Number(event)) ** 2);
    const { brier, without } = gradeCalibrated(last, CASES, NEXT);
    expect(without).toBe(0);
    expect(brier).toBeCloseTo(expected.reduce((sum, one) => sum + one, 0) / last.length, 12);
  });

  it('gives no probability before enough events are known', () => {
    const events = (until: number) => CASES.filter(({ time, event }) => time <= until && event).length;
    const first = [0, 1, 2, 3, 4, 5, 6].find((time) => events(time) >= FEWEST_EVENTS)!;
    const { without, rows } = gradeCalibrated(CASES, CASES, NEXT);
    expect(without).toBe(CASES.filter(({ time }) => time <= first).length);
    expect(rows + without).toBe(CASES.length);
    const none = gradeCalibrated(CASES, [], NEXT);
    expect(none).toMatchObject({ rows: 0, without: CASES.length, brier: null, skill: null, groups: [] });
  });

  it('does not see rows of a later period', () => {
    const planted = fc.array(
      fc.record({ score: fc.integer({ min: -50, max: 50 }), event: fc.boolean(), later: fc.nat({ max: 5 }) }),
    );
    fc.assert(
      fc.property(planted, fc.integer({ min: 2, max: 7 }), (rows, time) => {
        const own = CASES.filter((one) => one.time === time);
        const future = rows.map(
          ({ later, ...more }): KnownCase => knownCase({ ...more, unit: 'X', time: time + later }),
        );
        expect(gradeCalibrated(own, [...CASES, ...future], NEXT)).toEqual(gradeCalibrated(own, CASES, NEXT));
      }),
    );
  });

  it('is not moved by any outcome that came after the period', () => {
    const size = { units: 9, periods: 12 };
    const signs = fc.array(fc.constantFrom('0', '1', '.'), { minLength: 12, maxLength: 12 });
    const changes = fc.array(signs, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(madePanel(size), fc.integer({ min: 1, max: 11 }), changes, (panel, time, others) => {
        const later = panel.window.lead === 0 ? time : time + 1;
        const outcomes = Object.fromEntries(
          Object.entries(panel.outcomes).map(([unit, line], at) => [
            unit,
            line.slice(0, later) + others[at]!.join('').slice(later, line.length),
          ]),
        );
        fc.pre(/[01]/.test(Object.values(outcomes).join('')));
        expect(forecastsOf({ ...panel, outcomes }, time)).toEqual(forecastsOf(panel, time));
      }),
    );
  });
});

/** What is forecast in a period, whatever follows it: every row of it, its outcome taken to be none. */
function forecastsOf(panel: MadePanel, time: number): [number, number, number][] {
  const cases = casesFrom(panel);
  const own = cases.cases.filter((one) => one.time === time).map((one): KnownCase => ({ ...one, event: false }));
  const { groups } = gradeCalibrated(own, knownCases(cases.cases), panel.window);
  return groups.map(({ rows, lowest, highest }) => [rows, lowest, highest]);
}

describe('byPeriod', () => {
  it('has the periods in order', () => {
    const rows = [3, 1, 3, 2].map((time) => knownCase({ time }));
    expect(byPeriod(rows).map(([time, own]) => [time, own.length])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
  });
});
