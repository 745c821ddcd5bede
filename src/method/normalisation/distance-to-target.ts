import { numberOption, optionalNumber, REFERENCE_SET, REVERSE } from '../options.ts';
import { numberText } from '../rule-text.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { CAP, distanceFit, distanceRule, fittedShares } from './distance.ts';
import { ascendingValues, NO_VALUE } from './fit.ts';

/**
 * How near its input comes to a target that the framework sets: 1 at the target, 0 at the least value (the greatest,
 * where reversed), above 1 beyond the target unless capped. Where all values are equal they are all the least: 0.
 */
export const distanceToTarget: Operation = {
  name: 'distance-to-target',
  summary: 'measures how near its input comes to a target',
  formula:
    'y = 1 − (target − x) / (target − min); reversed: 1 − (x − target) / (max − target)  (COINr, n_dist2targ; Becker et al., 2022, JOSS 7(78), 4567)',
  ...FITTED_NORMALISATION,
  options: {
    target: { type: 'number', meaning: 'The value that becomes 1.' },
    cap: CAP,
    referenceSet: REFERENCE_SET,
    reverse: REVERSE,
  },
  problem: (options) => (optionalNumber(options, 'target') === null ? 'distance-to-target needs `target`' : null),
  fit: (inputs, options, _units, reverse) => {
    const ascending = ascendingValues(inputs);
    if (ascending.length === 0) return NO_VALUE;
    const value = numberOption(options, 'target');
    return distanceFit(ascending, { name: 'target', value, label: `the target ${numberText(value)}` }, reverse);
  },
  apply: (inputs, context, output) => fittedShares(output, inputs, 'target', context),
  rule: ([input = ''], { options, reverse }) =>
    distanceRule(input, `the target ${numberText(numberOption(options, 'target'))}`, { options, reverse }),
};
