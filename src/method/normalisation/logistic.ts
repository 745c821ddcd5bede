import { numberOption, optionalNumber } from '../options.ts';
import { numberText } from '../rule-text.ts';
import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { mapColumn } from './column.ts';
import { onTarget, targetProblem, targetRange, targetText } from './rescale.ts';

/**
 * S-shaped curve between two ends, half way at the midpoint. A slope below zero turns it round. Far from the midpoint
 * the exponential leaves the range of numbers as infinity or zero, which are the two ends of the curve.
 */
export const logistic: Operation = {
  name: 'logistic',
  summary: 'puts its input on an S-shaped curve',
  formula:
    'y = low + (high − low) / (1 + e^(−slope × (x − midpoint)))  (Verhulst, 1838, as used in logistic regression)',
  ...FIXED_NORMALISATION,
  options: {
    midpoint: { type: 'number', meaning: 'The value that becomes the middle of the range.' },
    slope: {
      type: 'number',
      nonZero: true,
      meaning: 'How steep the curve is: at the midpoint it rises by a quarter of this, times the range, per unit.',
    },
    ...targetRange(0, 1),
  },
  problem: (options) => {
    const lacking = ['midpoint', 'slope'].some((name) => optionalNumber(options, name) === null);
    return lacking ? 'logistic needs `midpoint` and `slope`' : targetProblem(options);
  },
  apply: (inputs, { options }, output) => {
    const midpoint = numberOption(options, 'midpoint');
    const slope = numberOption(options, 'slope');
    return mapColumn(output, inputs, (value) => onTarget(1 / (1 + Math.exp(-slope * (value - midpoint))), options));
  },
  rule: ([input = ''], { options }) => {
    const [midpoint, slope] = ['midpoint', 'slope'].map((name) => numberText(numberOption(options, name)));
    return `logistic curve of ${input} with midpoint ${midpoint} and slope ${slope}, on ${targetText(options)}`;
  },
};
