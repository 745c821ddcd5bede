import { describe, expect, it } from 'vitest';
import { weightedMean } from '../../../src/method/aggregation/weighted-mean.ts';
import { balanced } from '../../../src/method/weighting/balanced.ts';
import { pearson } from '../../../src/stats/correlation.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { correlated } from '../../helpers/correlated.ts';
import { applyTo } from '../../helpers/method.ts';

const weigh = (inputs: readonly Float64Array[], importance = inputs.map(() => 1)) =>
  balanced.weigh(inputs, importance, { referenceSet: 'panel' });

const close = (found: readonly number[], expected: readonly number[], digits = 9) => {
  expect(found.length).toBe(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, digits);
};

/** Correlations of the inputs with their weighted mean, as shares of their total. */
function sharesOf(inputs: readonly Float64Array[], weights: readonly number[]): number[] {
  const mean = applyTo(weightedMean, inputs, { weights, options: {}, fit: null, reverse: false });
  const correlations = inputs.map((input) => pearson(input, mean) as number);
  const sum = correlations.reduce((total, r) => total + r, 0);
  return correlations.map((r) => r / sum);
}

const APART = [column(-1, -1, 1, 1), column(-1, 1, -1, 1)];

describe('balanced', () => {
  it('gives uncorrelated inputs of one variance the weights of their importance (by hand)', () => {
    expect(weigh(APART)).toEqual({ weights: [0.5, 0.5], numbers: { gap: 0, iterations: 0 }, problem: null });
    close(weigh(APART, [2, 1]).weights, [2 / 3, 1 / 3]);
  });

  it('gives uncorrelated inputs of variance 1 and 4 the weights 2/3 and 1/3 (by hand)', () => {
    // Correlations w[1] x 1 / s and w[2] x 2 / s are equal where w[1] = 2 w[2].
    close(weigh([column(-1, -1, 1, 1), column(-2, 2, -2, 2)]).weights, [2 / 3, 1 / 3]);
    // Importance / standard deviation is where it starts, and here that is the end.
    expect(weigh([column(-1, -1, 1, 1), column(-2, 2, -2, 2)]).numbers['iterations']).toBe(0);
  });

  it('gives 4/5 and 1/5 for importance 3 to 2, correlation 1/2, variance 1 (by hand)', () => {
    // C⁻¹ t = (1, -1/2; -1/2, 1) (3, 2) / 0.75 = (2, 1/2) / 0.75.
    close(weigh([column(1, 2, 3), column(1, 3, 2)], [3, 2]).weights, [0.8, 0.2]);
  });

  it('gives C⁻¹ (σ t), where that is positive: 6, 3, 2 of 11 (by hand; Becker et al. 2017, linear form)', () => {
    // Correlations 1/2 between the first two, 1/4 and 1/4 with the third. R⁻¹ (1, 1, 1): by symmetry a = b,
    // 1.5 a + 0.25 c = 1 and 0.5 a + c = 1, so a = 6/11, c = 8/11. Divided by the deviations 1, 2, 4: 6, 3, 2 of 11.
    const inputs = correlated(
      [
        [1, 0.5, 0.25],
        [0.5, 1, 0.25],
        [0.25, 0.25, 1],
      ],
      [1, 2, 4],
    );
    const { weights, numbers, problem } = weigh(inputs);
    expect(problem).toBeNull();
    expect(numbers['gap']).toBeLessThan(1e-9);
    close(weights, [6 / 11, 3 / 11, 2 / 11]);
    close(sharesOf(inputs, weights), [1 / 3, 1 / 3, 1 / 3]);
  });

  it('finds weights for inputs that run against each other and matter very differently: 890, 483, 510 (by hand)', () => {
    // C (890, 483, 510) = (890 - 483/4 - 2 510/5, 483 - 890/4 - 510/4, 510 - 2 890/5 - 483/4) = 33.25 (17, 4, 1).
    const inputs = correlated([
      [1, -0.25, -0.4],
      [-0.25, 1, -0.25],
      [-0.4, -0.25, 1],
    ]);
    close(weigh(inputs, [17, 4, 1]).weights, [890 / 1883, 483 / 1883, 510 / 1883]);
  });

  it('finds 5703, 2216, 2370 of 10289 where a search from the deviations does not (by hand, R⁻¹ t)', () => {
    // R with -1/2, -3/5 and 11/20, times (5703, 2216, 2370) = 3173 (1, 4/19, 1/19).
    const inputs = correlated([
      [1, -0.5, -0.6],
      [-0.5, 1, 0.55],
      [-0.6, 0.55, 1],
    ]);
    const { weights, problem } = weigh(inputs, [19, 4, 1]);
    expect(problem).toBeNull();
    close(weights, [5703 / 10289, 2216 / 10289, 2370 / 10289]);
    // Nor does it change that a copy of the first is there, which is to count for nothing.
    const withCopy = [...inputs, inputs[0] as Float64Array];
    close(weigh(withCopy, [19, 4, 1, 0]).weights, [5703 / 10289, 2216 / 10289, 2370 / 10289, 0]);
  });

  it('takes no notice of an input of importance 0, whatever it correlates with', () => {
    const inputs = [...APART, column(-1, 1, -1, 2)];
    close(weigh(inputs, [1, 1, 0]).weights, [0.5, 0.5, 0]);
  });

  it('gives up after 26 steps that lead nowhere, each of a third of the power: 3^-26 < 1e-12 < 3^-25', () => {
    // Opposites cancel in their mean, with which nothing correlates, whatever the step.
    expect(weigh([column(1, 2, 3), column(3, 2, 1)]).numbers).toEqual({ gap: 0.5, iterations: 26 });
    // Correlations 1 and -1 add up to nothing, of which neither has a share: 2/3 is the greatest importance missed.
    const { problem, numbers } = weigh([column(1, 2, 3), column(3, 2, 1)], [2, 1]);
    expect(numbers).toEqual({ gap: expect.closeTo(2 / 3, 12), iterations: 26 });
    expect(problem).toMatch(/correlation of input 1 with their mean is 0\.667 away from its share$/);
  });

  it('balances inputs with gaps against the mean that re-normalises over what is there', () => {
    const inputs = [
      column(1, 4, 2, NONE, 7, 3, 9, 5),
      column(2, NONE, 1, 5, 8, 3, 7, 9),
      column(3, 1, 5, 2, NONE, 8, 9, 6),
    ];
    const { weights, numbers, problem } = weigh(inputs, [5, 6, 5]);
    expect(problem).toBeNull();
    expect(numbers['gap']).toBeLessThan(0.005);
    const gaps = sharesOf(inputs, weights).map((share, index) => Math.abs(share - [5, 6, 5][index]! / 16));
    expect(Math.max(...gaps)).toBeCloseTo(numbers['gap'] as number, 9);
  });

  it('gives an input without importance no weight, and a single one all', () => {
    close(weigh([...APART, column(5, 1, 2, 9)], [2, 1, 0]).weights, [2 / 3, 1 / 3, 0]);
    expect(weigh([column(1, 2, 4)])).toEqual({ weights: [1], numbers: { gap: 0, iterations: 0 }, problem: null });
  });

  it('says by how much it misses where no weights without a negative one balance', () => {
    // The first two move together (0.9) and the third hardly moves with either.
    const inputs = correlated([
      [1, 0.9, 0.1],
      [0.9, 1, 0.9 * 0.5],
      [0.1, 0.9 * 0.5, 1],
    ]);
    const { weights, numbers, problem } = weigh(inputs);
    expect(numbers['gap']).toBeGreaterThan(0.005);
    expect(problem).toBe(
      `no weights were found that balance the inputs: the correlation of input 2 with their mean is ${(numbers['gap'] as number).toFixed(3)} away from its share`,
    );
    close(weights, [1 / 3, 1 / 3, 1 / 3]);
  });

  it('says where a correlation stays negative, or none is left', () => {
    const inputs = [column(1, 2, 3, 4), column(1, 2, 3, 4), column(4, 3, 2, 1)];
    expect(weigh(inputs).problem).toMatch(/correlation of input 3 with their mean is negative, and \d\.\d{3} away/);
    expect(weigh([column(1, 2, 3), column(3, 2, 1)]).problem).toMatch(
      /of input 1 with their mean is 0\.500 away from its share$/,
    );
  });

  it('says what is wrong with its inputs and importances', () => {
    expect(weigh([column(1, 2, 3), column(4, 4, 4)]).problem).toBe('all observed values of input 2 are equal');
    expect(weigh([column(1, 2, NONE), column(4, 5, 6)]).problem).toBe('input 1 has fewer than three observed values');
    expect(weigh(APART, [1, -1]).problem).toBe('the weight of input 2 is negative');
    expect(weigh(APART, [0, 0]).problem).toBe('all weights are zero');
  });

  it('does not overflow or vanish', () => {
    for (const size of [1e300, 1e-300]) {
      const inputs = [column(-1, -1, 1, 1), column(-2, 2, -2, 2)].map((values) => values.map((value) => value * size));
      close(weigh(inputs).weights, [2 / 3, 1 / 3]);
    }
    const { problem, weights } = weigh([column(1e300, 2e300, 5e300), column(1e-300, 3e-300, 2e-300)]);
    expect(problem).not.toBeNull();
    expect(weights.every(Number.isFinite)).toBe(true);
  });

  it('says what it does', () => {
    expect(balanced.rule({})).toBe('weights that balance the correlations with the mean by importance');
  });
});
