import { describe, expect, it } from 'vitest';
import { boxCoxLambda } from '../../../src/method/treatment/box-cox-lambda.ts';
import { column } from '../../helpers/columns.ts';

/** Johnson and Wichern, Applied Multivariate Statistical Analysis: radiation of 42 microwave ovens, door closed. */
const RADIATION = column(
  ...[0.15, 0.09, 0.18, 0.1, 0.05, 0.12, 0.08, 0.05, 0.08, 0.1, 0.07, 0.02, 0.01, 0.1, 0.1, 0.1, 0.02, 0.1, 0.01, 0.4],
  ...[0.1, 0.05, 0.03, 0.05, 0.15, 0.1, 0.15, 0.09, 0.08, 0.18, 0.1, 0.2, 0.11, 0.3, 0.02, 0.2, 0.2, 0.3, 0.3, 0.4],
  ...[0.3, 0.05],
);

describe('boxCoxLambda', () => {
  it('gives 0.28 for the radiation of microwave ovens (NIST/SEMATECH e-Handbook, 6.5.2; Johnson and Wichern, Example 4.14)', () => {
    expect(boxCoxLambda(RADIATION).toFixed(2)).toBe('0.28');
  });

  it.each([
    // scipy.stats.boxcox, SciPy 1.17.1: a second program, same likelihood.
    [0.2759, RADIATION],
    [-0.4456, column(1, 2, 3, 4, 5, 100)],
    [2.0252, column(5, 6, 7, 7.5)],
    [-0.0031, column(1e-300, 1e-290, 1)],
  ])('gives %d as SciPy 1.17.1 does', (expected, values) => {
    expect(boxCoxLambda(values)).toBe(expected);
  });

  it('gives 0, the logarithm, for what is symmetric in logarithms', () => {
    // z = ln x − mean is symmetric, so that the variance of exp(λz)/λ is the same for λ and −λ, and least at 0.
    for (const values of [column(1, 10, 100, 1000), column(1, 2), column(1e-300, 1, 1e300)])
      expect(Object.is(boxCoxLambda(values), 0)).toBe(true);
  });

  it('does not depend on the unit of measurement and the order', () => {
    for (const size of [1e-3, 7, 1e250])
      expect(boxCoxLambda(RADIATION.map((value) => value * size).reverse())).toBe(boxCoxLambda(RADIATION));
  });

  it('stays within [-5, 5]', () => {
    // All but the least are equal: the likelihood rises with λ without end; and the other way round.
    expect(boxCoxLambda(column(0.9, 1, 1, 1, 1))).toBe(5);
    expect(boxCoxLambda(column(1.1, 1, 1, 1, 1))).toBe(-5);
  });
});
