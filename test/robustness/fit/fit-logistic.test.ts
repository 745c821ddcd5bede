import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, predict } from '../../../src/robustness/fit/fit-logistic.ts';
import type { FitOptions } from '../../../src/robustness/fit/options.ts';
import { stability } from '../../../src/robustness/fit/stability.ts';
import { timeFolds } from '../../../src/robustness/fit/time-folds.ts';
import { rowsWhere, type TrainingRows, trainingRows } from '../../../src/robustness/fit/training-rows.ts';
import { history, rowsOf, table, UNITS } from './rows.ts';

const WINDOW = { lead: 1, length: 2 };
const EVERYTHING = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
const OPTIONS: FitOptions = { alpha: 0.5, folds: 3, lambdas: 30, lambda: null, reach: 2 };
const rows = trainingRows(table(), history(), WINDOW, EVERYTHING);

describe('a fitted model', () => {
  const model = fitLogistic(rows, OPTIONS);

  it('says what it was fitted to and how its penalty was chosen', () => {
    expect(model).toMatchObject({ rows: 12 * 16, first: 2000, last: 2015, alpha: 0.5 });
    expect(model.events).toBeGreaterThan(10);
    const { path, chosen, blocks, leftOut } = model.validation ?? { path: [], chosen: 0, blocks: [], leftOut: 0 };
    expect(model.lambda).toBe(path[chosen]?.lambda);
    expect(Math.min(...path.map(({ deviance }) => deviance))).toBe(path[chosen]?.deviance);
    expect(blocks.length + leftOut).toBe(3);
    for (const { trainedUntil, from } of blocks) expect(trainedUntil + 2).toBeLessThan(from);
  });

  it('finds what events follow from', () => {
    expect(model.coefficients[0]).toBeGreaterThan(Math.abs(model.coefficients[1] as number));
  });

  it('predicts by the formula that it is written down with', () => {
    const [strain, other] = [3, 0.5];
    const terms = model.scales.map(
      ({ centre, deviation }, at) =>
        ((model.coefficients[at] as number) * (([strain, other][at] as number) - centre)) / deviation,
    );
    const odds = model.intercept + terms.reduce((sum, term) => sum + term, 0);
    const [probability] = predict(model, [Float64Array.of(strain), Float64Array.of(other)]);
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(-odds)), 12);
  });

  it('predicts the same on any scale of its predictors', () => {
    const scaled: TrainingRows = {
      ...rows,
      columns: rows.columns.map((column) => column.map((value) => 1000 - 4 * value)),
    };
    const other = fitLogistic(scaled, OPTIONS);
    const [one, two] = [predict(model, rows.columns), predict(other, scaled.columns)];
    for (const [row, probability] of one.entries()) expect(two[row]).toBeCloseTo(probability, 5);
  });

  it('takes a penalty that is given', () => {
    const given = fitLogistic(rows, { ...OPTIONS, lambda: 0.02 });
    expect(given).toMatchObject({ lambda: 0.02, validation: null });
  });

  it('is stable where its units all say the same', () => {
    const [strong, weak] = stability(rows, model, { draws: 20, seed: 1 });
    expect(strong).toMatchObject({ predictor: 'strain', nonZero: 1, sameSign: 1 });
    expect(weak?.nonZero).toBeLessThanOrEqual(1);
    expect(strong?.low).toBeLessThanOrEqual(strong?.high ?? 0);
    expect(stability(rows, model, { draws: 20, seed: 1 })).toEqual(stability(rows, model, { draws: 20, seed: 1 }));
    expect(stability(rowsOf([1, 2], [0, 1]), { ...model, predictors: ['x'] }, { draws: 0, seed: 1 })[0]).toMatchObject({
      nonZero: 0,
      low: 0,
    });
  });
});

describe('what cannot be fitted', () => {
  const failing =
    (given: TrainingRows, more: Partial<FitOptions> = {}) =>
    () =>
      fitLogistic(given, { ...OPTIONS, ...more });
  const many = Array.from({ length: 20 }, (_, at) => at);

  it('is said with what to do about it', () => {
    expect(failing({ ...rows, predictors: [], columns: [] })).toThrow('There is no predictor to fit.');
    expect(
      failing(
        rowsOf(
          many,
          many.map((at) => Number(at === 3)),
        ),
      ),
    ).toThrow('one event followed the 20 rows');
    expect(
      failing(
        rowsOf(
          many,
          many.map((at) => Number(at < 3)),
        ),
      ),
    ).toThrow('3 events followed the 20 rows');
    expect(
      failing(
        rowsOf(
          many,
          many.map(() => 1),
        ),
      ),
    ).toThrow('An event followed every one');
    expect(
      failing(
        rowsOf(
          many.map(() => 7),
          many.map((at) => at % 2),
        ),
      ),
    ).toThrow('Every predictor is the same');
    expect(
      failing(
        rowsOf(
          many,
          many.map((at) => Number(at > 9)),
        ),
        { folds: 1 },
      ),
    ).toThrow('The penalty cannot be chosen');
    expect(
      failing(
        rowsOf(
          many,
          many.map((at) => Number(at > 9)),
        ),
        { lambda: 0 },
      ),
    ).toThrow('No model can be fitted with a penalty of 0');
  });
});

describe('blocks of later periods', () => {
  it('are never trained on what they are tried on, nor on what was not known before them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 4 }),
        (times, folds, reach) => {
          const blocks = timeFolds({ times: Float64Array.from(times) }, folds, reach);
          const sorted = times.toSorted((a, b) => a - b);
          const later = sorted.slice(Math.floor(sorted.length / 2));
          expect(blocks.flatMap(({ from, until }) => later.filter((time) => time >= from && time <= until))).toEqual(
            later,
          );
          for (const { from, trainedUntil } of blocks) expect(trainedUntil + reach).toBeLessThan(from);
        },
      ),
    );
  });

  it('do not see what comes after them', () => {
    // Every event of the last two periods is turned round: the deviance of the blocks before stays what it was.
    const turned = trainingRows(
      table(),
      history((_, time, event) => (time > 2015 ? !event : event)),
      WINDOW,
      { from: 0, until: 2015 },
    );
    const early = (given: TrainingRows): number =>
      rowsWhere(given, (time) => time <= 2013).events.reduce((sum, event) => sum + event, 0);
    expect(early(turned)).toBe(early(rows));
    const one = fitLogistic(
      rowsWhere(rows, (time) => time <= 2013),
      OPTIONS,
    );
    const other = fitLogistic(
      rowsWhere(turned, (time) => time <= 2013),
      OPTIONS,
    );
    expect(other.coefficients).toEqual(one.coefficients);
  });
});

it('takes rows whose predictors are all there and whose outcome is known', () => {
  const gap = table((unit, time, value) => (unit === 0 && time === 2003 ? Number.NaN : value));
  expect(trainingRows(gap, history(), WINDOW, EVERYTHING).events).toHaveLength(12 * 16 - 1);
  expect(trainingRows(table(), history(), { lead: 1, length: 3 }, EVERYTHING).events).toHaveLength(12 * 15);
  expect(new Set(rows.units).size).toBe(UNITS.length);
  const missing = { ...table(), rows: [{ unit: 'nobody', time: 2000 }] };
  expect(trainingRows(missing, history(), WINDOW, EVERYTHING).events).toHaveLength(0);
});
