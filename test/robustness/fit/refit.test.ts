import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as fitting from '../../../src/robustness/fit/fit-logistic.ts';
import { refit } from '../../../src/robustness/fit/refit.ts';
import { trainingRows } from '../../../src/robustness/fit/training-rows.ts';
import type { OutcomeWindow } from '../../../src/types.ts';
import { keyOf, OPTIONS, type Panel, panel, tableOf, YEARS } from './made-up.ts';

const { alpha, folds, lambdas, lambda } = OPTIONS;
const CHOOSING = { alpha, folds, lambdas, lambda };
const GIVEN = { ...CHOOSING, lambda: 0.02 };
const SPAN = { from: 2004, until: 2015 };
const WINDOW: OutcomeWindow = { lead: 1, length: 1 };
const PREDICTORS = ['strong', 'weak', 'noise'];

const base = panel(11);
const refitted = ({ table, history }: Panel, window = WINDOW, options: typeof GIVEN | typeof CHOOSING = GIVEN) =>
  refit(table, history, window, options, SPAN);
const scoresUntil = (result: ReturnType<typeof refit>, time: number) =>
  result.ranking.rows.filter((row) => row.time <= time);

/** The panel with other values after a period, and other outcomes from `unknown` on. */
function changedAfter(time: number, unknown: number, salt: number): Panel {
  const values = new Map(
    base.table.rows.map((row) => {
      const own = base.table.valuesOf(row.unit, row.time)!;
      const isLater = row.time > time;
      return [keyOf(row.unit, row.time), own.map((value, at) => (isLater ? salt * value + at : value))];
    }),
  );
  const outcomes = new Map(
    [...base.history.outcomes].map(([unit, known]) => [
      unit,
      new Map([...known].map(([when, event]) => [when, when >= unknown ? !event : event])),
    ]),
  );
  return { table: tableOf(values, PREDICTORS), history: { ...base.history, outcomes } };
}

describe('no look ahead', () => {
  const windows = fc.record({ lead: fc.integer({ min: 0, max: 2 }), length: fc.integer({ min: 1, max: 3 }) });

  it('gives a period the same scores whatever is changed in later ones', () => {
    fc.assert(
      fc.property(
        windows,
        fc.integer({ min: 2004, max: 2014 }),
        fc.integer({ min: -3, max: 3 }),
        (window, time, salt) => {
          // Where rows are of the period forecast, what happens in it is not known either.
          const changed = changedAfter(time, time + Math.min(window.lead, 1), salt);
          expect(scoresUntil(refitted(changed, window), time)).toEqual(scoresUntil(refitted(base, window), time));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('holds where the penalty is chosen anew for each period too', () => {
    const changed = changedAfter(2012, 2013, -2);
    expect(scoresUntil(refitted(changed, WINDOW, CHOOSING), 2012)).toEqual(
      scoresUntil(refitted(base, WINDOW, CHOOSING), 2012),
    );
  });

  it('while what happened before counts', () => {
    const changed = changedAfter(2012, 2012, 1);
    const of = (result: ReturnType<typeof refit>) => result.ranking.rows.filter(({ time }) => time === 2012);
    expect(of(refitted(changed))).not.toEqual(of(refitted(base)));
  });
});

describe('refit', () => {
  it('scores as the model of all rows that were known', () => {
    const { ranking } = refitted(base);
    const known = trainingRows(base.table, base.history, WINDOW, { from: 2000, until: 2009 });
    const model = fitting.fitLogistic(known, { ...GIVEN, reach: 1 });
    for (const { unit, time, score } of ranking.rows.filter((row) => row.time === 2010)) {
      const values = base.table.valuesOf(unit, time)!;
      expect(score).toBe(
        fitting.predict(
          model,
          values.map((value) => Float64Array.of(value)),
        )[0],
      );
    }
    expect(ranking).toMatchObject({ name: 'refit', isProbability: true });
    expect(ranking.description).toContain('on 3 predictors');
  });

  it('has a row for every unit and period of the span, and says how far it has come', () => {
    const shares: number[] = [];
    const { ranking } = refit(base.table, base.history, WINDOW, GIVEN, { from: 2010, until: 2013 }, (share) => {
      shares.push(share);
    });
    expect(ranking.rows).toHaveLength(8 * 4);
    expect([...new Set(ranking.rows.map(({ time }) => time))]).toEqual([2010, 2011, 2012, 2013]);
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('names periods before which too few events were known, and ranks no unit of them', () => {
    const { ranking, without } = refit(base.table, base.history, WINDOW, GIVEN, { from: 2000, until: 2015 });
    expect(without.times.slice(0, 1)).toEqual([2000]);
    expect(without.times.length).toBeLessThan(YEARS.length / 2);
    expect(without.why).toMatch(/events? followed the \d+ rows to fit to/);
    for (const { time, score } of ranking.rows) expect(Number.isNaN(score)).toBe(without.times.includes(time));
    expect(refitted(base).without).toEqual({ times: [], why: null });
  });

  it('does not rank a row that lacks a predictor, even one that the model does not use, nor one without values', () => {
    const values = new Map(
      base.table.rows
        .filter(({ unit, time }) => keyOf(unit, time) !== 'B 2012')
        .map(({ unit, time }) => {
          const own = base.table.valuesOf(unit, time)!;
          return [keyOf(unit, time), keyOf(unit, time) === 'A 2012' ? [own[0]!, own[1]!, Number.NaN] : own];
        }),
    );
    const table = tableOf(values, PREDICTORS);
    const { ranking } = refit(table, base.history, WINDOW, { ...GIVEN, alpha: 1, lambda: 0.1 }, SPAN);
    const missing = ranking.rows.filter(({ score }) => Number.isNaN(score)).map(({ unit, time }) => `${unit} ${time}`);
    expect(missing).toEqual(['A 2012', 'B 2012']);
  });

  it('does not hide an error that is not of the data', () => {
    const broken = { ...base.table, valuesOf: failingLater() };
    expect(() => refit(broken, base.history, WINDOW, GIVEN, SPAN)).toThrow('broken');
  });
});

/** Values as in the panel while the training rows are gathered, and an error when a period is scored. */
function failingLater(): Panel['table']['valuesOf'] {
  let asked = 0;
  return (unit, time) => {
    asked += 1;
    if (asked > base.table.rows.length) throw new TypeError('broken');
    return base.table.valuesOf(unit, time);
  };
}
