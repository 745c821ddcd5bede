import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, predict } from '../../../src/robustness/fit/fit-logistic.ts';
import type { TrainingRows } from '../../../src/robustness/fit/training-rows.ts';
import { OPTIONS, trainable } from './made-up.ts';
import { thrownBy } from './support.ts';

const rows = trainable(3);
const GIVEN = { ...OPTIONS, lambda: 0.02 };
const withEvents = (count: number): TrainingRows => ({
  ...rows,
  events: rows.events.map((_, row) => Number(row % 20 === 7 && row < 20 * count)),
});

describe('fitLogistic', () => {
  it('says what it was fitted to, and takes the penalty that is given', () => {
    const model = fitLogistic(rows, GIVEN);
    expect(model).toMatchObject({
      predictors: ['strong', 'weak', 'noise'],
      alpha: 0.5,
      lambda: 0.02,
      validation: null,
      rows: 160,
      first: 2000,
      last: 2015,
    });
    expect(model.events).toBe(rows.events.reduce((sum, event) => sum + event, 0));
    expect(model.coefficients[0]).toBeGreaterThan(0.5);
  });

  it('chooses the penalty of least deviance among those of the path', () => {
    const { lambda, validation } = fitLogistic(rows, OPTIONS);
    const { path, chosen } = validation!;
    expect(lambda).toBe(path[chosen]!.lambda);
    expect(path[chosen]!.deviance).toBeLessThan(path[0]!.deviance);
    expect(path[0]!.nonZero).toBe(0);
  });

  it('is the same every time', () => {
    expect(fitLogistic(rows, OPTIONS)).toEqual(fitLogistic(trainable(3), OPTIONS));
  });

  it('predicts the same whatever the origin and the unit of a predictor', () => {
    const unit = fc.constantFrom(-20, 1e-4, 0.5, 3, 1e5);
    fc.assert(
      fc.property(unit, fc.integer({ min: -50, max: 50 }), fc.nat(2), (factor, shift, which) => {
        const columns = rows.columns.map((column, at) =>
          at === which ? column.map((value) => factor * (value + shift)) : column,
        );
        const [one, other] = [fitLogistic(rows, GIVEN), fitLogistic({ ...rows, columns }, GIVEN)];
        const expected = predict(one, rows.columns);
        for (const [row, probability] of predict(other, columns).entries()) {
          expect(probability).toBeCloseTo(expected[row]!, 6);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives a constant predictor 0', () => {
    const model = fitLogistic(
      { ...rows, columns: [rows.columns[0]!, rows.columns[1]!.map(() => 4), rows.columns[2]!] },
      GIVEN,
    );
    expect(model.coefficients[1]).toBe(0);
  });
});

describe('what cannot be fitted', () => {
  const refused = (given: TrainingRows, more = {}) => thrownBy(() => fitLogistic(given, { ...GIVEN, ...more }));

  it('no predictor', () => {
    const error = refused({ ...rows, predictors: [], columns: [] });
    expect(error).toMatchObject({ code: 'fit.invalid', message: 'There is no predictor to fit.' });
    expect(error.hint).toBe('Name columns with --predictor.');
  });

  it.each([
    [0, '0 events followed the 160 rows to fit to, and at least 5 are needed.'],
    [1, 'one event followed the 160 rows to fit to, and at least 5 are needed.'],
    [4, '4 events followed the 160 rows to fit to, and at least 5 are needed.'],
  ])('%s events', (count, message) => {
    expect(refused(withEvents(count))).toMatchObject({ code: 'fit.invalid', message });
    expect(() => fitLogistic(withEvents(5), GIVEN)).not.toThrow();
  });

  it('nothing but events', () => {
    expect(refused({ ...rows, events: rows.events.map(() => 1) })).toMatchObject({
      code: 'fit.invalid',
      message: 'An event followed every one of the 160 rows, so that there is nothing to tell apart.',
    });
  });

  it('predictors that are all constant', () => {
    expect(refused({ ...rows, columns: rows.columns.map((column) => column.map(() => 0.1)) })).toMatchObject({
      code: 'fit.invalid',
      message: 'Every predictor is the same in all rows to fit to.',
    });
  });

  it('a penalty to be chosen where no block can be used', () => {
    const late = { ...rows, events: rows.events.map((event, row) => (row < 150 ? 0 : event || row % 2)) };
    expect(refused(late, { lambda: null })).toMatchObject({ code: 'fit.invalid' });
    expect(() => fitLogistic(late, GIVEN)).not.toThrow();
  });

  it('predictors that tell events apart, without a penalty', () => {
    const apart = { ...rows, events: Uint8Array.from(rows.columns[0]!, (value) => Number(value > 0)) };
    const error = refused(apart, { lambda: 0 });
    expect(error).toMatchObject({ code: 'fit.invalid' });
    expect(error.message).toMatch(/^No model can be fitted with a penalty of 0: the columns tell rows /);
    expect(error.hint).toBe('Give a larger --lambda.');
  });
});

describe('predict', () => {
  const model = {
    intercept: -1,
    coefficients: Float64Array.of(2, 0, -0.5),
    scales: [
      { centre: 10, deviation: 4 },
      { centre: 0, deviation: 0 },
      { centre: -1, deviation: 0.5 },
    ],
  };

  it('is the logistic curve of intercept and standardised predictors (by hand)', () => {
    // 12: half a deviation, times 2 is 1; -1 is the centre: log-odds 0. 18 and 0: -1 + 4 - 1 = 2.
    const predicted = predict(model, [Float64Array.of(12, 18), Float64Array.of(9, 9), Float64Array.of(-1, 0)]);
    expect(predicted[0]).toBe(0.5);
    expect(predicted[1]).toBeCloseTo(1 / (1 + Math.exp(-2)), 14);
  });

  it('is NaN where a predictor that is used is missing, and not where one is that is not', () => {
    const missing = Float64Array.of(Number.NaN);
    expect(predict(model, [missing, Float64Array.of(9), Float64Array.of(-1)])[0]).toBeNaN();
    expect(predict(model, [Float64Array.of(12), missing, Float64Array.of(-1)])[0]).toBe(0.5);
  });

  it('has nothing to say without predictors', () => {
    expect(predict({ intercept: 1, coefficients: new Float64Array(), scales: [] }, [])).toHaveLength(0);
  });
});
