import { weightedList } from '../rule-text.ts';
import { WEIGHTED_MEAN } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { hasNegative, meanOfRows, weighted, ZERO, zeroText } from './row-mean.ts';

/**
 * Weighted harmonic mean over the inputs that are present: of the three classical means the one that low inputs pull
 * down most. A zero makes it zero, which is its limit, or missing if the framework says so; a negative input makes it
 * missing.
 */
export const harmonicMean: Operation = {
  name: 'harmonic-mean',
  summary: 'takes the harmonic mean of its inputs, weights re-normalised over those present',
  formula: 'y = Σ w[i] / Σ (w[i] / x[i])  (G. H. Hardy, J. E. Littlewood and G. Pólya, Inequalities, 1934, chapter II)',
  ...WEIGHTED_MEAN,
  options: { zero: ZERO },
  apply: (inputs, { weights, options }, output) =>
    meanOfRows(output, inputs, weights, (values, shares) => {
      if (hasNegative(values)) return Number.NaN;
      if (values.includes(0)) return options['zero'] === 'missing' ? Number.NaN : 0;
      // In units of the least input, because the reciprocal of a very small number is beyond a double.
      const least = Math.min(...values);
      return least / weighted(values, shares, (value) => least / value);
    }),
  rule: (inputs, { weights, options }) =>
    `harmonic mean of ${weightedList(inputs, weights)}${zeroText(options['zero'])}`,
};
