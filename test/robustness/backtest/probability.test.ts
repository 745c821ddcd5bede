import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/robustness/backtest/calibrate.ts';
import { casesOf, type KnownCase, knownCases, type Ranking } from '../../../src/robustness/backtest/cases.ts';
import { gradeCalibrated, gradeProbabilities, isKnownBy } from '../../../src/robustness/backtest/probability.ts';
import { aucDifference, aucOf } from '../../../src/robustness/backtest/resample.ts';
import { history, strain, TIMES, UNITS } from '../fit/rows.ts';

const WINDOW = { lead: 1, length: 2 };
const EVERYTHING = { from: 0, until: 9999 };
const ranking: Ranking = {
  name: 'strain',
  description: '',
  isProbability: false,
  rows: TIMES.flatMap((time) => UNITS.map((unit, at) => ({ unit, time, score: strain(at, time) }))),
};
const cases = knownCases(casesOf(ranking, history(), WINDOW, EVERYTHING).cases);
const DRAWING = { draws: 200, seed: 1 };

describe('what was known when a ranking was made', () => {
  it.each([
    // The window of a row of 2000 ends in 2002: known in the ranking of 2002, made at its end.
    [{ lead: 1, length: 2 }, 2001, false],
    [{ lead: 1, length: 2 }, 2002, true],
    [{ lead: 2, length: 1 }, 2001, false],
    [{ lead: 2, length: 1 }, 2002, true],
    // A row that is of the period itself is made before it ends.
    [{ lead: 0, length: 1 }, 2000, false],
    [{ lead: 0, length: 1 }, 2001, true],
  ])('with the window %j by %i: %s', (window, time, expected) => {
    expect(isKnownBy({ time: 2000 }, time, window)).toBe(expected);
  });
});

describe('probabilities from earlier periods', () => {
  const until = (rows: readonly KnownCase[], time: number) => rows.filter((one) => one.time <= time);

  it('are graded with what they are worth, and not given before enough is known', () => {
    const grade = gradeCalibrated(cases, cases, WINDOW);
    expect(grade.source).toBe('calibrated');
    expect(grade.rows + grade.without).toBe(cases.length);
    expect(grade.without).toBeGreaterThan(0);
    expect(grade.groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(grade.rows);
    for (const { lowest, highest, forecast } of grade.groups) {
      expect(forecast).toBeGreaterThanOrEqual(lowest);
      expect(forecast).toBeLessThanOrEqual(highest);
    }
  });

  it('do not change with anything that happened later', () => {
    const later = knownCases(
      casesOf(
        ranking,
        history((_, time, event) => (time > 2011 ? !event : event)),
        WINDOW,
        EVERYTHING,
      ).cases,
    );
    const [one, other] = [until(cases, 2009), until(later, 2009)];
    expect(other).toEqual(one);
    expect(gradeCalibrated(other, later, WINDOW)).toEqual(gradeCalibrated(one, cases, WINDOW));
  });

  it('that are the scores themselves are graded as they are', () => {
    const rows = [0.1, 0.1, 0.8].map((score, at) => ({ ...(cases[at] as KnownCase), score, event: at === 2 }));
    const { source, brier, groups } = gradeProbabilities(rows);
    expect(source).toBe('score');
    expect(brier).toBeCloseTo((0.01 + 0.01 + 0.04) / 3, 12);
    expect(groups.map(({ rows: count }) => count)).toEqual([2, 1]);
  });
});

describe('intervals over units', () => {
  it('hold the area, and are the same for the same seed and any order of rows', () => {
    const area = aucOf(cases, DRAWING);
    expect(area.interval.low).toBeLessThan(area.auc ?? 0);
    expect(area.interval.high).toBeGreaterThan(area.auc ?? 1);
    expect(aucOf(cases.toReversed(), DRAWING)).toEqual(area);
    expect(aucOf(cases, { draws: 200, seed: 2 }).interval).not.toEqual(area.interval);
  });

  it('are none of few units, nor where an event is rarely drawn', () => {
    const few = cases.filter(({ unit }) => unit > 'unit-08');
    expect(new Set(few.map(({ unit }) => unit)).size).toBe(3);
    expect(aucOf(few, DRAWING).interval).toEqual({ low: null, high: null });
    expect(
      aucOf(
        cases.map((one) => ({ ...one, event: false })),
        DRAWING,
      ),
    ).toMatchObject({ auc: null });
  });

  it('of a difference are about what the rankings do not share', () => {
    const own = cases.map(({ score }) => score);
    expect(aucDifference(cases, own, DRAWING)).toEqual({ difference: 0, interval: { low: 0, high: 0 } });
    const against = aucDifference(
      cases,
      own.map((score) => -score),
      DRAWING,
    );
    expect(against.difference).toBeCloseTo(2 * (aucOf(cases, DRAWING).auc as number) - 1, 12);
    const silent = cases.map((one) => ({ ...one, event: false }));
    expect(aucDifference(silent, own, DRAWING)).toEqual({ difference: null, interval: { low: null, high: null } });
  });
});

describe('a calibration', () => {
  const about = {
    framework: null,
    column: 'strain',
    outcome: null as never,
    issued: null,
    asKnown: false,
    lookAhead: [],
    inputs: [],
  };
  const of = (
    until: number,
    change?: Parameters<typeof history>[0],
    method: 'bands' | 'platt' | 'isotonic' = 'bands',
  ) =>
    calibrate({
      ranking,
      history: history(change),
      window: WINDOW,
      periodKind: 'year',
      span: { from: 0, until },
      method,
      bands: [2, 6],
      tiers: [],
      about,
    });

  it('uses rows whose window had ended, and says up to when it knows', () => {
    const calibration = of(2010);
    expect(calibration).toMatchObject({
      knownUntil: '2010',
      past: { from: '2000', until: '2008', rows: 9 * UNITS.length },
      among: { least: 12, most: 12 },
    });
    expect(calibration.bands.reduce((sum, { rows }) => sum + rows, 0)).toBe(9 * UNITS.length);
  });

  it('does not change with what happened after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2008, max: 2014 }), (until) => {
        expect(of(until, (_, time, event) => (time > until ? !event : event), 'platt')).toEqual(
          of(until, undefined, 'platt'),
        );
      }),
      { numRuns: 7 },
    );
  });

  it('is refused where too few events are known', () => {
    expect(() => of(2002)).toThrow('too few to say how often one follows');
  });

  it('has the curve that was asked for', () => {
    expect(of(2012).curve).toBeNull();
    expect(of(2012, undefined, 'platt').curve).toMatchObject({ kind: 'platt' });
    const curve = of(2012, undefined, 'isotonic').curve;
    expect(curve?.kind === 'isotonic' && curve.value.every((value, at) => value >= (curve.value[at - 1] ?? 0))).toBe(
      true,
    );
  });
});
