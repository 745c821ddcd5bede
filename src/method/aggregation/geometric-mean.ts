import { foldRows, presentWeight } from '../present.ts';
import { weightedList } from '../rule-text.ts';
import type { Operation } from '../types.ts';

/**
 * Weighted geometric mean over the inputs that are present. A zero makes it zero, or missing if the
 * framework says so; a negative input has no geometric mean and makes it missing.
 */
export const geometricMean: Operation = {
  name: 'geometric-mean',
  summary: 'takes the geometric mean of its inputs, weights re-normalised over those present',
  formula: 'y = Π x[i]^(w[i] / Σ w[i])  (OECD/JRC Handbook on Constructing Composite Indicators, 2008, step 7)',
  inputs: 'many',
  weighting: 'weights',
  missing: 'skip',
  fits: false,
  reversible: false,
  options: {
    zero: {
      type: 'choice',
      values: ['zero', 'missing'],
      default: 'zero',
      meaning: 'What an input of exactly zero makes of the mean.',
    },
  },
  apply: (inputs, { weights, options }) => {
    const atZero = options['zero'] === 'zero' ? Number.NEGATIVE_INFINITY : Number.NaN;
    const logs = foldRows(inputs, weights, 0, (total, value, weight) =>
      weight === 0 ? total : total + weight * (value === 0 ? atZero : Math.log(value)),
    );
    const weight = presentWeight(inputs, weights);
    return logs.map((sum, row) => (weight[row] === 0 ? Number.NaN : Math.exp(sum / (weight[row] as number))));
  },
  rule: (inputs, { weights, options }) =>
    `geometric mean of ${weightedList(inputs, weights)}${options['zero'] === 'missing' ? '; a zero makes it missing' : ''}`,
};
