import { numberOption } from '../options.ts';
import { numberText, weightedList } from '../rule-text.ts';
import { WEIGHTED_MEAN } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { meanOfRows, weighted } from './row-mean.ts';

/**
 * Geometric mean of how far inputs on a scale from 0 to `high` are from its risky end, as INFORM combines scores of
 * 0 to 10: the distance is put on 1 to 10, so that no zero decides all, and the mean is put back on the scale.
 * A single high input raises it more than a low one lowers it.
 *
 * An input outside 0 to `high` (by more than rounding) has no place on the scale and makes the mean missing.
 */
export const scaledGeometricMean: Operation = {
  name: 'scaled-geometric-mean',
  summary: 'takes the geometric mean of distances from the top of a scale, weights re-normalised over those present',
  formula:
    'y = (10 − Π ((high − x[i]) / high × 9 + 1)^(w[i] / Σ w[i])) / 9 × high  (INFORM, Concept and Methodology, 2017)',
  ...WEIGHTED_MEAN,
  options: {
    high: {
      type: 'number',
      default: 10,
      min: 0,
      nonZero: true,
      meaning: 'Top of the scale, its riskiest value; the scale starts at 0.',
    },
  },
  apply: (inputs, { weights, options }, output) => {
    const high = numberOption(options, 'high');
    const slack = 1e-12 * high;
    return meanOfRows(output, inputs, weights, (values, shares) => {
      if (values.some((value) => value < -slack || value > high + slack)) return Number.NaN;
      const logs = weighted(values, shares, (value) => {
        const below = Math.min(Math.max((high - value) / high, 0), 1);
        return Math.log(below * 9 + 1);
      });
      return Math.max(((10 - Math.exp(logs)) / 9) * high, 0);
    });
  },
  rule: (inputs, { weights, options }) =>
    `scaled geometric mean, on 0 to ${numberText(numberOption(options, 'high'))}, of ${weightedList(inputs, weights)}`,
};
