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
    // A row that does not count does not hold them.
    const idle = { rows: [...separated.rows, [2]], events: [...separated.events, 0], weights: [1, 1, 1, 1, 0] };
    expect(fitOne(idle, 1, 0).problem).toBe(fit.problem);
    expect(fitOne({ ...idle, weights: [1, 1, 1, 1, 1] }, 1, 0).problem).toBeNull();
  });

  it('says so where only some rows are separated (Albert and Anderson: quasi-complete)', () => {
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
    expect(fitOne(part, 0.5, 0).problem).toContain('without a penalty no coefficient is large enough');
  });

  it('says so where nothing ever follows in one row of many, which hardly shows in the loss', () => {
    const events = Array.from({ length: 2000 }, (_, row) => Number(row > 0 && (row * row) % 7 === 2));
    const written = {
      rows: events.map((_, row) => [row % 5, Number(row === 0)]),
      events,
      weights: events.map(() => 1),
    };
    expect(fitOne(written, 0.5, 0).problem).toContain('without a penalty no coefficient is large enough');
    expect(fitOne({ ...written, weights: [0, ...written.weights.slice(1)] }, 0.5, 0).problem).toBeNull();
  });

  it('does not take a row far out for separation: the others hold the coefficient', () => {
    // Without the last row, which adds nothing to the slopes: it is certain.
    const inner = { rows: [[-2], [-1], [0], [1], [2], [3]], events: [0, 0, 1, 0, 1, 1], weights: [1, 1, 1, 1, 1, 1] };
    const outer = { rows: [...inner.rows, [100]], events: [...inner.events, 1], weights: [...inner.weights, 1] };
    const twice = { ...outer, rows: outer.rows.map(([x]) => [x!, x!]) };
    const expected = newton(inner)!;
    for (const written of [outer, twice]) {
      const fit = fitOne(written, 0.5, 0);
      expect(fit.problem).toBeNull();
      expect(fit.intercept).toBeCloseTo(expected[0]!, 6);
      expect(fit.coefficients.reduce((sum, value) => sum + value, 0)).toBeCloseTo(expected[1]!, 6);
    }
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

describe('a floor that is all but level, with the lasso', () => {
  // Trading one column for the other costs nothing, and brings next to nothing for a long way.
  const level = {
    rows: [
      [0.25, 0.5],
      [0.75, 1],
      [0, -0.25],
    ],
    events: [0, 1, 0],
    weights: [1, 1, 1],
  };
  // All that counts is the sum of both coefficients.
  const exchanged = {
    rows: [
      [-2, -2],
      [-3, -3],
      [2, 0],
    ],
    events: [1, 0, 1],
    weights: [1, 1, 1],
  };
  // Nearly separated: steps go on shrinking, and 200 do not come to a halt.
  const long = {
    rows: [
      [-2, 1],
      [0, -3],
      [0, 3],
    ],
    events: [1, 1, 0],
    weights: [2, 1, 1],
  };

  it.each([
    { written: level, lambda: 0.01 * greatestLambda(rowsOf(level), 1) },
    { written: exchanged, lambda: 0.02 },
    { written: long, lambda: 0.02 },
  ])('is where the search ends: %j', ({ written, lambda }) => {
    const fit = fitOne(written, 1, lambda);
    expect(fit.problem).toBeNull();
    expect(kktGap(written, fit, 1)).toBeLessThan(1e-7);
  });
});

it('says so where numbers are not finite, and ends', () => {
  const broken = { rows: [[1], [2]], events: [0, 1], weights: [Number.NaN, 1] };
  expect(fitOne(broken, 0.5, 0.1).problem).toBe('no least was found in 200 steps');
});
