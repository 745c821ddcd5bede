import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ElasticNet, elasticNetPath, greatestLambda, lambdaPath } from '../../src/stats/elastic-net.ts';
import { newton } from './newton.ts';
import { kktGap, logisticRows, rowsOf, type Written } from './logistic-rows.ts';

const ALPHAS = [0, 0.3, 0.5, 1];
const alphas = fc.constantFrom(...ALPHAS);
const fitOne = (written: Written, alpha: number, lambda: number): ElasticNet =>
  elasticNetPath(rowsOf(written), alpha, [lambda])[0]!;

function expectSame(one: ElasticNet, other: ElasticNet, digits = 6): void {
  expect(one.problem).toBe(other.problem);
  expect(one.intercept).toBeCloseTo(other.intercept, digits);
  for (const [j, value] of one.coefficients.entries()) expect(other.coefficients[j]).toBeCloseTo(value, digits);
  expect(one.deviance).toBeCloseTo(other.deviance, 9);
}

/** Twelve made-up rows. */
const MADE_UP: Written = {
  rows: [
    [0.5, -1.2, 2.0],
    [1.5, 0.3, -0.4],
    [-0.7, 0.8, 1.1],
    [2.2, -0.6, 0.9],
    [-1.3, -0.2, -1.5],
    [0.1, 1.9, 0.2],
    [-0.4, -1.7, -0.8],
    [1.0, 0.6, -2.1],
    [-2.0, 1.1, 0.7],
    [0.8, -0.9, 1.6],
    [-0.9, 0.4, -0.3],
    [0.3, -0.5, -1.0],
  ],
  events: [1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0],
  weights: new Array<number>(12).fill(1),
};
const WEIGHTS = [1, 2, 1, 1, 0.5, 1, 3, 1, 1, 0, 1, 2];

describe('numbers of a second implementation', () => {
  /*
   * Computed with SciPy 1, by another way than here: the least of
   *   Σ w (log(1 + e^z) − y z) / Σ w + λ Σ ((1 − alpha)/2 b² + alpha |b|),  z = intercept + x · b,
   * over coefficients split into a positive and a negative part, with L-BFGS-B to gtol 1e-12; then Newton steps on the
   * coefficients that are not zero. In order: alpha, λ, intercept, coefficients, twice the mean loss.
   */
  it.each([
    [1, 0.15, -0.03506543105756644, [0.1324263108008628, 0, 0.760445176883495], 0.9326817733457686],
    [0.5, 0.2, -0.03675236991999272, [0.22953257102504826, 0, 0.6847768702161666], 0.9302474594831267],
    [1, 0.05, -0.11759171967079168, [0.633584137171247, 0.3083134537990984, 1.2773467493474877], 0.7014235002157779],
    [0.5, 0.1, -0.07894956908005205, [0.4704351641329547, 0.19758474183693006, 0.9842561397238213], 0.7764141455878345],
    [0, 0.1, -0.11627099825067291, [0.5815469771156421, 0.37158279406588807, 0.9958627066339749], 0.7427036594959368],
    [0.3, 0.02, -0.2722123091839821, [0.950837299609726, 0.7379545179683747, 1.5134833716411291], 0.635452317071794],
    [1, 0, -0.5194953600695127, [1.3055392636312269, 1.2376387803944389, 1.920143140954085], 0.6123743372638164],
  ])('alpha %s, penalty %s, all rows alike', (alpha, lambda, intercept, coefficients, deviance) => {
    expectFit(fitOne(MADE_UP, alpha, lambda), intercept, coefficients, deviance);
  });

  it.each([
    [1, 0.15, -0.24163476710680995, [0.22875558848780775, 0.11888102054717188, 0.6200454133167165], 0.954748039616506],
    [1, 0.05, -0.2667879912082857, [0.8155802265631571, 0.6613753976126621, 1.2004141506319446], 0.6342603380718848],
    [0.5, 0.1, -0.24951026519870917, [0.5867403540259831, 0.4854604423368682, 0.8893231289433597], 0.7291832927616381],
    [0, 0.1, -0.267633383022412, [0.6651156516466332, 0.5900209286918068, 0.9131654402942767], 0.6994393666447724],
    [0.3, 0.02, -0.3714127394058646, [1.1181853648278826, 1.0358945960630437, 1.4616205997007543], 0.5686044035184057],
    [1, 0, -0.6267273320826077, [1.5702843816889815, 1.6933374508640766, 1.9385593775245726], 0.5380159694892644],
  ])('alpha %s, penalty %s, with weights', (alpha, lambda, intercept, coefficients, deviance) => {
    expectFit(fitOne({ ...MADE_UP, weights: WEIGHTS }, alpha, lambda), intercept, coefficients, deviance);
  });

  function expectFit(fit: ElasticNet, intercept: number, coefficients: readonly number[], deviance: number): void {
    expect(fit.problem).toBeNull();
    expect(Math.abs(fit.intercept - intercept)).toBeLessThan(1e-8);
    for (const [j, value] of coefficients.entries()) {
      if (value === 0) expect(fit.coefficients[j]).toBe(0);
      else expect(Math.abs(fit.coefficients[j]! - value)).toBeLessThan(1e-8);
    }
    expect(fit.deviance).toBeCloseTo(deviance, 8);
  }
});

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

describe('columns that say nothing of their own', () => {
  it('gives a constant column exactly 0 and changes nothing else', () => {
    fc.assert(
      fc.property(logisticRows(), alphas, fc.constantFrom(0, 1, -7.5, 1e6), (written, alpha, value) => {
        const wider = { ...written, rows: written.rows.map((row) => [value, ...row]) };
        const lambda = 0.2 * greatestLambda(rowsOf(written), alpha) + 0.01;
        const [fit, wide] = [fitOne(written, alpha, lambda), fitOne(wider, alpha, lambda)];
        expect(wide.coefficients[0]).toBe(0);
        expect(wide.problem).toBeNull();
        expect([...wide.coefficients.subarray(1)]).toEqual([...fit.coefficients]);
        expect(wide.intercept).toBe(fit.intercept);
      }),
    );
  });

  it('gives 0 to a column that varies only in rows of weight 0', () => {
    const written = {
      rows: [
        [1, 0],
        [1, 1],
        [1, 0],
        [9, 1],
      ],
      events: [0, 1, 1, 0],
      weights: [1, 1, 1, 0],
    };
    const fit = fitOne(written, 0.5, 0.01);
    expect(fit.coefficients[0]).toBe(0);
    expect(fit.coefficients[1]).toBeGreaterThan(0);
  });

  it('shares a coefficient between two columns that are the same, and none is NaN', () => {
    fc.assert(
      fc.property(logisticRows(), fc.constantFrom(0, 0.3, 0.5), (written, alpha) => {
        const twice = { ...written, rows: written.rows.map((row) => [row[0]!, ...row]) };
        const lambda = 0.1 * greatestLambda(rowsOf(written), alpha) + 0.01;
        const fit = fitOne(twice, alpha, lambda);
        expect(fit.problem).toBeNull();
        expect(fit.coefficients[0]).toBeCloseTo(fit.coefficients[1]!, 7);
        expect(kktGap(twice, fit, alpha)).toBeLessThan(1e-6);
      }),
    );
  });

  it('comes to a least with the lasso and without a penalty too, where many are as good', () => {
    const twice = { ...MADE_UP, rows: MADE_UP.rows.map((row) => [...row, row[0]!]) };
    for (const lambda of [0.05, 0]) {
      const [fit, single] = [fitOne(twice, 1, lambda), fitOne(MADE_UP, 1, lambda)];
      expect(fit.problem).toBeNull();
      expect(fit.coefficients[0]! + fit.coefficients[3]!).toBeCloseTo(single.coefficients[0]!, 6);
      expect(fit.deviance).toBeCloseTo(single.deviance, 10);
    }
  });
});

describe('without a penalty', () => {
  it('is maximum likelihood, as Newton steps give it', () => {
    fc.assert(
      fc.property(logisticRows({ overlapping: true }), (written) => {
        const expected = newton(written);
        fc.pre(expected?.every((value) => Math.abs(value) < 8) === true);
        const fit = fitOne(written, 0.5, 0);
        expect(fit.problem).toBeNull();
        expect(fit.intercept).toBeCloseTo(expected[0]!, 6);
        for (const [j, value] of fit.coefficients.entries()) expect(value).toBeCloseTo(expected[j + 1]!, 6);
      }),
    );
  });

  it('says so where columns separate what happened, and ends', () => {
    const separated = { rows: [[-2], [-1], [1], [2]], events: [0, 0, 1, 1], weights: [1, 1, 1, 1] };
    const fit = fitOne(separated, 1, 0);
    expect(fit.problem).toContain('without a penalty no coefficient is large enough');
    expect(Number.isFinite(fit.coefficients[0])).toBe(true);
    expect(fitOne(separated, 1, 1e-3).problem).toBeNull();
  });

  it('says so where only some rows are separated', () => {
    const part = {
      rows: [
        [0, 1],
        [1, 1],
        [0, 0],
        [1, 0],
        [0, 0],
        [1, 0],
      ],
      events: [1, 1, 0, 1, 1, 0],
      weights: [1, 1, 1, 1, 1, 1],
    };
    expect(fitOne(part, 0.5, 0).problem).not.toBeNull();
  });

  it('does not take a row far out for separation: the others hold the coefficient', () => {
    // Without the last row, which adds nothing to the slopes: it is certain.
    const inner = { rows: [[-2], [-1], [0], [1], [2], [3]], events: [0, 0, 1, 0, 1, 1], weights: [1, 1, 1, 1, 1, 1] };
    const outer = { rows: [...inner.rows, [100]], events: [...inner.events, 1], weights: [...inner.weights, 1] };
    const fit = fitOne(outer, 0.5, 0);
    const expected = newton(inner)!;
    expect(fit.problem).toBeNull();
    expect(fit.intercept).toBeCloseTo(expected[0]!, 6);
    expect(fit.coefficients[0]).toBeCloseTo(expected[1]!, 6);
  });

  it('ends on any data, separated or not, with finite numbers', () => {
    fc.assert(
      fc.property(logisticRows(), alphas, (written, alpha) => {
        const path = elasticNetPath(rowsOf(written), alpha, [0.1, 0]);
        for (const fit of path) {
          expect([fit.intercept, fit.deviance, ...fit.coefficients].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});

describe('three rows that two columns tell apart, with the lasso', () => {
  // Trading one column for the other costs nothing, and brings next to nothing for a long way.
  const rows = [
    [0.25, 0.5],
    [0.75, 1],
    [0, -0.25],
  ];
  const written = { rows, events: [0, 1, 0], weights: [1, 1, 1] };

  it('is at the least where the floor is level', () => {
    const fit = fitOne(written, 1, 0.01 * greatestLambda(rowsOf(written), 1));
    expect(fit.problem).toBeNull();
    expect(kktGap(written, fit, 1)).toBeLessThan(1e-7);
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
