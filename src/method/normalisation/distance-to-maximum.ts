import { REFERENCE_SET, REVERSE } from '../options.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Fit, Operation } from '../types.ts';
import { distanceShares } from './distance.ts';
import { endsFit } from './fit.ts';

/**
 * How near its input comes to the greatest value: 1 for the greatest, 0 for the least. A value from outside the
 * reference set (a bound) would itself be the new least or greatest, so it counts 0 or 1.
 */
export const distanceToMaximum: Operation = {
  name: 'distance-to-maximum',
  summary: 'measures how near its input comes to the greatest value',
  formula:
    'y = 1 − (max − x) / (max − min); reversed: 1 − (x − min) / (max − min)  (COINr, n_dist2max; Becker et al., 2022, JOSS 7(78), 4567)',
  ...FITTED_NORMALISATION,
  options: { referenceSet: REFERENCE_SET, reverse: REVERSE },
  fit: (inputs) => endsFit(inputs),
  apply: (inputs, { fit, reverse }, output) => {
    const { min, max } = (fit as Fit).numbers as { min: number; max: number };
    return distanceShares(
      output,
      inputs,
      reverse ? { worst: max, mark: min, most: 1 } : { worst: min, mark: max, most: 1 },
    );
  },
  rule: ([input = ''], { reverse }) =>
    `nearness of ${input} to its ${reverse ? 'least' : 'greatest'} value, from 0 to 1`,
};
