import { describe, expect, it } from 'vitest';
import { principalComponent } from '../../../src/method/weighting/principal-component.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { correlated } from '../../helpers/correlated.ts';

const weigh = (inputs: readonly Float64Array[], form = 'squared-loadings') =>
  principalComponent.weigh(
    inputs,
    inputs.map(() => 1),
    { form, referenceSet: 'panel' },
  );

const close = (found: readonly number[], expected: readonly number[], digits = 12) => {
  expect(found.length).toBe(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, digits);
};

// First and third uncorrelated, the second their sum: correlations √½ beside it, so the first component is
// (1, √2, 1) / 2 and its value 1 + √½ √2 = 2 of 3.
const CHAIN = [column(-1, -1, 1, 1), column(-2, 0, 0, 2), column(-1, 1, -1, 1)];

describe('principalComponent', () => {
  it('squares and scales the loadings of USArrests, 62 % explained (R documentation, prcomp; James et al., ISLR)', () => {
    const inputs = correlated([
      [1, 0.8018733, 0.06957262, 0.5635788],
      [0.8018733, 1, 0.2588717, 0.6652412],
      [0.06957262, 0.2588717, 1, 0.4113412],
      [0.5635788, 0.6652412, 0.4113412, 1],
    ]);
    const loadings = [0.5358995, 0.5831836, 0.2781909, 0.5434321];
    const sum = loadings.reduce((total, loading) => total + loading, 0);
    const squared = weigh(inputs);
    close(
      squared.weights,
      loadings.map((loading) => loading ** 2),
      6,
    );
    expect(squared.numbers['explainedVariance']).toBeCloseTo(0.62006, 5);
    close(
      weigh(inputs, 'loadings').weights,
      loadings.map((loading) => loading / sum),
      6,
    );
  });

  it('gives 1/4, 1/2, 1/4 for two inputs and their sum (by hand)', () => {
    const squared = weigh(CHAIN);
    close(squared.weights, [0.25, 0.5, 0.25]);
    expect(squared.numbers).toEqual({ explainedVariance: expect.closeTo(2 / 3, 12), negativeLoadings: 0 });
    expect(squared.problem).toBeNull();
    close(weigh(CHAIN, 'loadings').weights, [
      1 / (2 + Math.SQRT2),
      Math.SQRT2 / (2 + Math.SQRT2),
      1 / (2 + Math.SQRT2),
    ]);
  });

  it('gives nothing to an input that moves with no other', () => {
    const inputs = [column(-1, -1, 1, 1), column(-2, -1, 1, 2), column(-1, 1, 1, -1)];
    for (const form of ['squared-loadings', 'loadings']) {
      expect(weigh(inputs, form).problem).toBeNull();
      close(weigh(inputs, form).weights, [0.5, 0.5, 0]);
    }
  });

  it('names the input that runs against the others, where loadings are the weights, and counts it otherwise', () => {
    const inputs = [CHAIN[0] as Float64Array, CHAIN[1] as Float64Array, column(1, -1, 1, -1)];
    expect(weigh(inputs, 'loadings').problem).toBe('input 3 has a negative loading on the first principal component');
    expect(weigh(inputs).problem).toBeNull();
    expect(weigh(inputs).numbers['negativeLoadings']).toBe(1);
    close(weigh(inputs).weights, [0.25, 0.5, 0.25]);
  });

  it('does not name an input that moves with no other in place of the one that runs against the others', () => {
    const inputs = [column(-1, 1, 1, -1), column(-1, -1, 1, 1), column(-2, -1, 1, 2), column(1, 1, -1, -1)];
    expect(weigh(inputs, 'loadings').problem).toBe('input 4 has a negative loading on the first principal component');
    expect(weigh(inputs).numbers['negativeLoadings']).toBe(1);
  });

  it('uses the rows that each pair shares', () => {
    // The same values as far as they go, so all correlations are 1 by pairs.
    const inputs = [column(1, 2, 3, 4, NONE), column(NONE, 2, 3, 4, 5), column(1, 2, 3, NONE, 5)];
    close(weigh(inputs).weights, [1 / 3, 1 / 3, 1 / 3]);
    expect(weigh(inputs).numbers['explainedVariance']).toBeCloseTo(1, 12);
  });

  it('gives a single input all the weight', () => {
    expect(weigh([column(1, 2, 4)])).toEqual({
      weights: [1],
      numbers: { explainedVariance: 1, negativeLoadings: 0 },
      problem: null,
    });
  });

  it('says what is wrong with inputs that have no correlations', () => {
    expect(weigh([column(1, 2, 3), column(1, NONE, NONE)]).problem).toBe(
      'input 2 has fewer than three observed values',
    );
    expect(weigh([column(1, 2, 3), column(NONE, NONE, NONE)]).problem).toBe(
      'input 2 has fewer than three observed values',
    );
    expect(weigh([column(4, 4, 4), column(1, 2, 3)]).problem).toBe('all observed values of input 1 are equal');
    const apart = [column(1, 2, 3, NONE, NONE), column(1, 3, 2, 4, 5), column(NONE, NONE, 1, 2, 3)];
    expect(weigh(apart).problem).toMatch(/^inputs 1 and 3 have fewer than three rows in common/);
    close(weigh(apart).weights, [1 / 3, 1 / 3, 1 / 3]);
  });

  it('says so where no component is the first', () => {
    const { problem, numbers } = weigh([column(-1, -1, 1, 1), column(-1, 1, -1, 1)]);
    expect(problem).toBe('two principal components explain the same, so that none is the first');
    expect(numbers['explainedVariance']).toBeCloseTo(0.5, 12);
  });

  it('takes no notice of the size and the unit of measure of its inputs', () => {
    const sized = CHAIN.map((values, index) => values.map((value) => value * [1e300, 1e-300, 7][index]! + 0));
    close(weigh(sized).weights, [0.25, 0.5, 0.25]);
  });

  it('says which loadings', () => {
    expect(principalComponent.rule({ form: 'squared-loadings' })).toBe(
      'weights by the squared loadings of the first principal component',
    );
    expect(principalComponent.rule({ form: 'loadings' })).toBe(
      'weights by the loadings of the first principal component',
    );
  });
});
