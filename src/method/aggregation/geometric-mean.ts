import { weightedList } from '../rule-text.ts';
import { WEIGHTED_MEAN } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { hasNegative, meanOfRows, weighted, ZERO, zeroText } from './row-mean.ts';

/**
 * Weighted geometric mean over the inputs that are present. A zero makes it zero, or missing if the
 * framework says so; a negative input has no geometric mean and makes it missing.
 */
export const geometricMean: Operation = {
  name: 'geometric-mean',
  summary: 'takes the geometric mean of its inputs, weights re-normalised over those present',
  formula: 'y = Π x[i]^(w[i] / Σ w[i])  (OECD/JRC Handbook on Constructing Composite Indicators, 2008, step 6)',
  ...WEIGHTED_MEAN,
  options: { zero: ZERO },
  apply: (inputs, { weights, options }, output) =>
    meanOfRows(output, inputs, weights, (values, shares) => {
      if (hasNegative(values)) return Number.NaN;
      if (values.includes(0)) return options['zero'] === 'missing' ? Number.NaN : 0;
      // By logarithms, because the product itself may leave the range of doubles.
      return Math.exp(weighted(values, shares, Math.log));
    }),
  rule: (inputs, { weights, options }) =>
    `geometric mean of ${weightedList(inputs, weights)}${zeroText(options['zero'])}`,
};
