import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elasticNetPath, greatestLambda, lambdaPath, type LogisticRows } from '../../src/stats/elastic-net.ts';
import { probabilityOf } from '../../src/stats/logistic-loss.ts';
import { product } from '../../src/stats/weighted-gram.ts';

/** Twelve made-up rows, six of them followed by an event. */
const X = [
  [-1.5, 0.2, 1],
  [-1, -0.4, -1.2],
  [-0.8, 1.1, 0.3],
  [-0.5, -1.3, 0.6],
  [-0.2, 0.7, -0.9],
  [0, -0.6, 1.4],
  [0.3, 0.9, -0.3],
  [0.6, -0.2, 0.8],
  [0.9, -1, -1.1],
  [1.1, 1.4, 0.2],
  [1.3, -0.7, -0.5],
  [1.6, 0.5, -0.1],
];
const Y = [0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1];

function rowsOf(x: readonly (readonly number[])[], y: readonly number[], weights = y.map(() => 1)): LogisticRows {
  const width = x[0]?.length ?? 0;
  return {
    columns: Array.from({ length: width }, (_, at) => Float64Array.from(x, (row) => row[at] as number)),
    events: Uint8Array.from(y),
    weights: Float64Array.from(weights),
  };
}

const made = rowsOf(X, Y);

function only(rows: LogisticRows, alpha: number, lambda: number) {
  const [model] = elasticNetPath(rows, alpha, [lambda]);
  if (model === undefined) throw new Error('no model');
  return model;
}

describe('the elastic net of a logistic regression', () => {
  // The same objective, mean loss + λ((1 − α)/2 Σb² + α Σ|b|), minimised by another method: L-BFGS-B of SciPy on the
  // positive and the negative part of each coefficient, to a gradient of 1e-13.
  it.each([
    [0.05, 0.5, -0.2154163, [1.4457181, -0.1964737, -0.3074217]],
    [0.1, 1, -0.180808, [1.140307, 0, 0]],
    [0.02, 0, -0.2366205, [1.8032535, -0.4904592, -0.5794667]],
    [0.2, 0.5, -0.1083099, [0.7040293, 0, 0]],
  ])('with λ = %s and α = %s is that of a second method', (lambda, alpha, intercept, coefficients) => {
    const model = only(made, alpha, lambda);
    expect(model.intercept).toBeCloseTo(intercept, 6);
    for (const [at, value] of coefficients.entries()) expect(model.coefficients[at]).toBeCloseTo(value, 6);
    expect([...model.coefficients].map((value) => value === 0)).toEqual(coefficients.map((value) => value === 0));
  });

  it('leaves nothing at the greatest penalty, and something just below it', () => {
    const most = greatestLambda(made, 0.5);
    expect([...only(made, 0.5, most).coefficients]).toEqual([0, 0, 0]);
    expect(only(made, 0.5, most * 0.99).coefficients.some((value) => value !== 0)).toBe(true);
    expect(lambdaPath(made, 0.5, 3)).toEqual([most, expect.closeTo(most * 0.01, 12), expect.closeTo(most * 1e-4, 12)]);
    expect(
      lambdaPath(
        rowsOf(
          [
            [1, 2, 3],
            [3, 1, 2],
          ],
          [0, 1],
        ),
        1,
        2,
      )[1],
    ).toBeCloseTo(
      greatestLambda(
        rowsOf(
          [
            [1, 2, 3],
            [3, 1, 2],
          ],
          [0, 1],
        ),
        1,
      ) / 100,
      12,
    );
  });

  it('explains more the smaller the penalty, and may end where that is over', () => {
    const path = elasticNetPath(made, 0.5, lambdaPath(made, 0.5, 100));
    for (const [at, { deviance }] of path.entries())
      expect(deviance).toBeLessThanOrEqual((path[at - 1]?.deviance ?? 9) + 1e-9);
    const short = elasticNetPath(made, 0.5, lambdaPath(made, 0.5, 100), true);
    expect(short.length).toBeLessThan(100);
    expect(short.at(-1)?.coefficients).toEqual(path[short.length - 1]?.coefficients);
  });

  it('gives a constant column 0 and says where there is no least', () => {
    const constant = only(
      rowsOf(
        X.map(([a = 0]) => [a, 7]),
        Y,
      ),
      0.5,
      0.01,
    );
    expect(constant.coefficients[1]).toBe(0);
    expect(constant.problem).toBeNull();
    const separated = rowsOf([[-2], [-1], [1], [2]], [0, 0, 1, 1]);
    expect(only(separated, 0.5, 0).problem).toContain('tell rows with and without the event apart');
    expect(only(separated, 0.5, 0.1).problem).toBeNull();
  });

  it('lets in a column that the strong rule had left out', () => {
    // Found by search: at seven tenths of the greatest penalty the third column has a coefficient, although its slope
    // without any column promised none.
    const columns = [
      [-4, 4, -4, -3, 1, 4, 2, 4],
      [1, -3, -4, -2, -4, -4, -2, -3],
      [-3, 4, 2, -3, 3, 4, -2, -4],
    ];
    const rows = { ...rowsOf([[0]], [0]), columns: columns.map((column) => Float64Array.from(column)) };
    const given = { ...rows, events: Uint8Array.of(1, 0, 0, 0, 0, 1, 0, 0), weights: new Float64Array(8).fill(1) };
    const { coefficients } = only(given, 1, 0.7 * greatestLambda(given, 1));
    expect(coefficients[0]).toBe(0);
    expect(coefficients[1]).toBeCloseTo(0.1748210700511151, 8);
    expect(coefficients[2]).toBeCloseTo(0.00427343997426334, 8);
  });

  it('ends in a valley in which many coefficients do equally well', () => {
    const flat = rowsOf(
      [
        [-2, -2],
        [-3, -3],
        [2, 0],
      ],
      [1, 0, 1],
    );
    const { problem, deviance, coefficients } = only(flat, 1, 0.02);
    expect(problem).toBeNull();
    expect(deviance / 2).toBeCloseTo(0.041250269, 8);
    expect((coefficients[0] as number) + (coefficients[1] as number)).toBeCloseTo(5.503070626, 5);
  });

  it('ends near the least where steps go on shrinking slowly', () => {
    // Nearly separated: the valley is so flat that 200 steps do not come to a halt in it.
    const rows = rowsOf(
      [
        [-2, 1],
        [0, -3],
        [0, 3],
      ],
      [1, 1, 0],
      [2, 1, 1],
    );
    expect(only(rows, 1, 0.02).problem).toBeNull();
  });

  it('ends where numbers are not finite, and says so', () => {
    const broken = rowsOf([[1], [2]], [0, 1], [Number.NaN, 1]);
    expect(only(broken, 0.5, 0.1).problem).toBe('no least was found in 200 steps');
  });

  it('shares what two equal columns explain by ridge, and needs no more of them by the lasso', () => {
    const twice = rowsOf(
      X.map(([a = 0]) => [a, a]),
      Y,
    );
    const [one, other] = only(twice, 0, 0.05).coefficients;
    expect(one).toBeCloseTo(other as number, 8);
    const lasso = only(twice, 1, 0.05).coefficients;
    const single = only(
      rowsOf(
        X.map(([a = 0]) => [a]),
        Y,
      ),
      1,
      0.05,
    ).coefficients[0] as number;
    expect((lasso[0] as number) + (lasso[1] as number)).toBeCloseTo(single, 7);
  });

  it('is the most likely model without a penalty', () => {
    const free = only(made, 0.5, 0);
    const odds = made.events.map((_, row) => row).length;
    expect(odds).toBe(12);
    const residual = (row: number): number =>
      (Y[row] as number) -
      probabilityOf(
        free.intercept +
          made.columns.reduce(
            (sum, column, at) => sum + (column[row] as number) * (free.coefficients[at] as number),
            0,
          ),
      );
    const residuals = Float64Array.from(Y, (_, row) => residual(row));
    expect(residuals.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 7);
    for (const column of made.columns) expect(product(column, residuals)).toBeCloseTo(0, 6);
  });
});

/** Rows on a grid, both kinds among them, with weights. */
const anyRows = fc
  .array(
    fc.tuple(
      fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 2 }),
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 0, max: 3 }),
    ),
    { minLength: 6, maxLength: 16 },
  )
  .filter((rows) => [0, 1].every((event) => rows.some(([, own, weight]) => own === event && weight > 0)));

const PENALTY = fc.tuple(fc.constantFrom(0, 0.3, 0.5, 1), fc.constantFrom(0.02, 0.1, 0.3));

const asRows = (rows: readonly [number[], number, number][]): LogisticRows =>
  rowsOf(
    rows.map(([x]) => x),
    rows.map(([, y]) => y),
    rows.map(([, , weight]) => weight),
  );

describe('laws of the elastic net', () => {
  it('has no slope to follow at its least (Karush, Kuhn and Tucker)', () => {
    fc.assert(
      fc.property(anyRows, PENALTY, (given, [alpha, lambda]) => {
        const rows = asRows(given);
        const { intercept, coefficients, problem } = only(rows, alpha, lambda);
        expect(problem).toBeNull();
        const whole = rows.weights.reduce((sum, weight) => sum + weight, 0);
        const residuals = rows.weights.map((weight, row) => {
          const odds = rows.columns.reduce(
            (sum, column, at) => sum + (column[row] as number) * (coefficients[at] as number),
            intercept,
          );
          return (weight / whole) * ((rows.events[row] as number) - probabilityOf(odds));
        });
        expect(residuals.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6);
        for (const [at, column] of rows.columns.entries()) {
          const own = coefficients[at] as number;
          const slope = product(column, residuals) - (1 - alpha) * lambda * own;
          const isConstant = new Set([...column].filter((_, row) => (rows.weights[row] as number) > 0)).size < 2;
          if (isConstant) expect(own).toBe(0);
          else if (own === 0) expect(Math.abs(slope)).toBeLessThanOrEqual(alpha * lambda + 1e-6);
          else expect(slope).toBeCloseTo(alpha * lambda * Math.sign(own), 4);
        }
      }),
    );
  });

  it('counts a row of weight 2 twice, and one of weight 0 not at all', () => {
    fc.assert(
      fc.property(anyRows, PENALTY, (given, [alpha, lambda]) => {
        const repeated = given.flatMap(([x, y, weight]): [number[], number, number][] =>
          Array.from({ length: weight }, () => [x, y, 1]),
        );
        const [one, other] = [only(asRows(given), alpha, lambda), only(asRows(repeated), alpha, lambda)];
        expect(other.deviance).toBeCloseTo(one.deviance, 7);
        // By the lasso alone coefficients may lie in a flat valley, where many do equally well.
        if (alpha === 1) return;
        expect(other.intercept).toBeCloseTo(one.intercept, 4);
        for (const at of [0, 1]) expect(other.coefficients[at]).toBeCloseTo(one.coefficients[at] as number, 4);
      }),
    );
  });

  it('does not depend on the order of rows and columns', () => {
    fc.assert(
      fc.property(anyRows, PENALTY, (given, [alpha, lambda]) => {
        const turned = given
          .toReversed()
          .map(([x, y, weight]): [number[], number, number] => [x.toReversed(), y, weight]);
        const [one, other] = [only(asRows(given), alpha, lambda), only(asRows(turned), alpha, lambda)];
        // By the lasso two columns that say the same are one solution of many.
        expect(other.deviance).toBeCloseTo(one.deviance, 7);
        if (alpha === 1) return;
        for (const at of [0, 1]) expect(other.coefficients[1 - at]).toBeCloseTo(one.coefficients[at] as number, 4);
      }),
    );
  });
});
