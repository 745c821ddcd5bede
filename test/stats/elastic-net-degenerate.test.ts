import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elasticNetPath, greatestLambda } from '../../src/stats/elastic-net.ts';
import { fitOne, kktGap, logisticRows, MADE_UP, rowsOf } from './logistic-rows.ts';
import { newton } from './newton.ts';

const alphas = fc.constantFrom(0, 0.3, 0.5, 1);

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
