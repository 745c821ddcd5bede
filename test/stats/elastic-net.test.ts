import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ElasticNet, elasticNetPath, greatestLambda, lambdaPath } from '../../src/stats/elastic-net.ts';
import { fitOne, kktGap, logisticRows, MADE_UP, rowsOf } from './logistic-rows.ts';

const alphas = fc.constantFrom(0, 0.3, 0.5, 1);

function expectSame(one: ElasticNet, other: ElasticNet, digits = 6): void {
  expect(one.problem).toBe(other.problem);
  expect(one.intercept).toBeCloseTo(other.intercept, digits);
  for (const [j, value] of one.coefficients.entries()) expect(other.coefficients[j]).toBeCloseTo(value, digits);
  expect(one.deviance).toBeCloseTo(other.deviance, 9);
}

describe('the least of the objective', () => {
  it('has slopes that the penalty holds: equal to it where a coefficient is not zero, within it where it is', () => {
    fc.assert(
      fc.property(logisticRows(), alphas, fc.constantFrom(0.9, 0.5, 0.1, 0.01), (written, alpha, part) => {
        const lambda = part * greatestLambda(rowsOf(written), alpha);
        fc.pre(lambda > 1e-6);
        const fit = fitOne(written, alpha, lambda);
        expect(fit.problem).toBeNull();
        expect(kktGap(written, fit, alpha)).toBeLessThan(1e-6);
      }),
    );
  });

  it('is the same whether it is come to along a path or at once', () => {
    fc.assert(
      fc.property(logisticRows(), alphas, (written, alpha) => {
        const lambdas = lambdaPath(rowsOf(written), alpha, 12).slice(0, 9);
        fc.pre(lambdas[0]! > 1e-3);
        const path = elasticNetPath(rowsOf(written), alpha, lambdas);
        for (const fit of path) {
          expect(fit.problem).toBeNull();
          expect(kktGap(written, fit, alpha)).toBeLessThan(1e-6);
        }
        const direct = fitOne(written, alpha, lambdas[8]!);
        expect(path[8]!.deviance).toBeCloseTo(direct.deviance, 7);
      }),
    );
  });

  it('is found in the same hundreds of cases every time, some of which go rare ways', () => {
    // Steps that have to be halved, and columns let in only after the others have arrived.
    for (const written of fc.sample(logisticRows(), { seed: 20, numRuns: 300 })) {
      const path = lambdaPath(rowsOf(written), 0.9, 30).slice(0, 24);
      for (const fit of elasticNetPath(rowsOf(written), 0.9, [...path, path[0]! / 1000])) {
        expect(kktGap(written, fit, 0.9)).toBeLessThan(1e-6);
      }
    }
  });

  it('lets in a column that the strong rule had left out', () => {
    // Found by search: at seven tenths of the greatest penalty the third column has a coefficient, although its slope
    // without any column promised none.
    const written = {
      rows: [
        [-4, 1, -3],
        [4, -3, 4],
        [-4, -4, 2],
        [-3, -2, -3],
        [1, -4, 3],
        [4, -4, 4],
        [2, -2, -2],
        [4, -3, -4],
      ],
      events: [1, 0, 0, 0, 0, 1, 0, 0],
      weights: new Array<number>(8).fill(1),
    };
    const fit = fitOne(written, 1, 0.7 * greatestLambda(rowsOf(written), 1));
    expect([...fit.coefficients].map((value) => value !== 0)).toEqual([false, true, true]);
    expect(kktGap(written, fit, 1)).toBeLessThan(1e-8);
  });

  it('gives a deviance that falls, or stays, from each penalty to the next smaller one', () => {
    fc.assert(
      fc.property(logisticRows(), alphas, (written, alpha) => {
        const rows = rowsOf(written);
        const path = elasticNetPath(rows, alpha, lambdaPath(rows, alpha, 10));
        for (const [at, { deviance }] of path.slice(1).entries()) {
          expect(deviance).toBeLessThanOrEqual(path[at]!.deviance + 1e-9);
        }
      }),
    );
  });

  it('does not depend on the order of rows and of columns', () => {
    const turned = logisticRows().chain((written) =>
      fc.record({
        written: fc.constant(written),
        order: fc.shuffledSubarray([...written.rows.keys()], { minLength: written.rows.length }),
        columns: fc.shuffledSubarray([...written.rows[0]!.keys()], { minLength: written.rows[0]!.length }),
      }),
    );
    fc.assert(
      fc.property(turned, fc.constantFrom(0, 0.3, 0.5), ({ written, order, columns }, alpha) => {
        const lambda = 0.2 * greatestLambda(rowsOf(written), alpha) + 0.01;
        const other = {
          rows: order.map((row) => columns.map((j) => written.rows[row]![j]!)),
          events: order.map((row) => written.events[row]!),
          weights: order.map((row) => written.weights[row]!),
        };
        const [fit, moved] = [fitOne(written, alpha, lambda), fitOne(other, alpha, lambda)];
        expectSame({ ...fit, coefficients: Float64Array.from(columns, (j) => fit.coefficients[j]!) }, moved);
      }),
    );
  });

  it('counts a row of weight 2 as the row twice, and a row of weight 0 not at all', () => {
    fc.assert(
      fc.property(logisticRows(), fc.constantFrom(0, 0.3, 0.5), (written, alpha) => {
        const repeats = written.weights.flatMap((weight, row) => new Array<number>(weight).fill(row));
        const spread = {
          rows: repeats.map((row) => written.rows[row]!),
          events: repeats.map((row) => written.events[row]!),
          weights: repeats.map(() => 1),
        };
        const lambda = 0.2 * greatestLambda(rowsOf(written), alpha) + 0.01;
        expect(greatestLambda(rowsOf(spread), alpha)).toBeCloseTo(greatestLambda(rowsOf(written), alpha), 9);
        expectSame(fitOne(written, alpha, lambda), fitOne(spread, alpha, lambda));
      }),
    );
  });
});

describe('the greatest penalty', () => {
  it('leaves no coefficient, and the share of events; a little less lets one in', () => {
    fc.assert(
      fc.property(logisticRows(), fc.constantFrom(0.3, 0.5, 1), (written, alpha) => {
        const most = greatestLambda(rowsOf(written), alpha);
        fc.pre(most > 1e-6);
        const total = written.weights.reduce((sum, weight) => sum + weight, 0);
        const share = written.events.reduce((sum, event, row) => sum + event * written.weights[row]!, 0) / total;
        const fit = fitOne(written, alpha, most * (1 + 1e-9));
        expect([...fit.coefficients].every((value) => value === 0)).toBe(true);
        expect(fit.intercept).toBeCloseTo(Math.log(share / (1 - share)), 9);
        expect([...fitOne(written, alpha, most * 0.99).coefficients].some((value) => value !== 0)).toBe(true);
      }),
    );
  });

  it('is the steepest slope by alpha (by hand), where alpha counts as 0.001 at least', () => {
    // x = -1 1 with events 0 1: residuals at a half are -1/2 and 1/2, each with half the weight: a slope of 1/2.
    const rows = rowsOf({ rows: [[-1], [1]], events: [0, 1], weights: [1, 1] });
    expect(greatestLambda(rows, 1)).toBeCloseTo(0.5, 14);
    expect(greatestLambda(rows, 0.5)).toBeCloseTo(1, 14);
    expect(greatestLambda(rows, 0)).toBeCloseTo(500, 11);
  });

  it('is 0 where no column varies', () => {
    expect(greatestLambda(rowsOf({ rows: [[3], [3]], events: [0, 1], weights: [1, 1] }), 1)).toBe(0);
    expect(greatestLambda(rowsOf({ rows: [[], []], events: [0, 1], weights: [1, 1] }), 1)).toBe(0);
  });
});

describe('lambdaPath', () => {
  it('goes down evenly on the log scale to 1/10,000, or to 1/100 where columns are not fewer than rows', () => {
    const many = lambdaPath(rowsOf(MADE_UP), 0.5, 5);
    expect(many[0]).toBe(greatestLambda(rowsOf(MADE_UP), 0.5));
    for (const [step, lambda] of many.entries()) expect(lambda / many[0]!).toBeCloseTo(10 ** -step, 12);
    const few = lambdaPath(
      rowsOf({
        rows: [
          [1, 0],
          [0, 2],
        ],
        events: [0, 1],
        weights: [1, 1],
      }),
      1,
      3,
    );
    expect(few.map((lambda) => lambda / few[0]!)).toEqual([1, expect.closeTo(0.1, 12), expect.closeTo(0.01, 12)]);
  });
});

describe('endsWhereFlat', () => {
  const rows = rowsOf(MADE_UP);

  it('leaves out penalties from where smaller ones explain nothing more, and changes none before', () => {
    const lambdas = lambdaPath(rows, 0.5, 100);
    const [whole, short] = [elasticNetPath(rows, 0.5, lambdas), elasticNetPath(rows, 0.5, lambdas, true)];
    expect(short.length).toBeLessThan(whole.length);
    expect(short).toEqual(whole.slice(0, short.length));
    const flat = 1e-5 * whole[0]!.deviance;
    const gains = short.slice(1).map(({ deviance }, at) => short[at]!.deviance - deviance);
    expect(gains.at(-1)).toBeLessThan(flat);
    for (const gain of gains.slice(4, -1)) expect(gain).toBeGreaterThanOrEqual(flat);
  });

  it('tries five in any case', () => {
    expect(elasticNetPath(rows, 0.5, [9, 8, 7, 6, 5, 4, 3], true)).toHaveLength(5);
    expect(elasticNetPath(rows, 0.5, [9, 8, 7, 6, 5, 4, 3])).toHaveLength(7);
  });
});
