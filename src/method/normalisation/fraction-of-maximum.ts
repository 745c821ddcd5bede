import { REFERENCE_SET, REVERSE } from '../options.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Fit, Operation } from '../types.ts';
import { mapColumn } from './column.ts';
import { ascendingValues, fitOf, indistinct, NO_VALUE } from './fit.ts';

/**
 * Share of the greatest value. Reversed it is what the share leaves of 1, which is a rule of ours: the peer's leaves
 * 1, 5, 10 as they were. Below zero a share means nothing: there a reference set is a problem, and a single value is
 * missing. A value from outside the reference set (a bound) that lies above it would itself be the new greatest, so it
 * counts 1.
 */
export const fractionOfMaximum: Operation = {
  name: 'fraction-of-maximum',
  summary: 'divides its input by the greatest value',
  formula:
    'y = x / max; reversed: 1 − x / max (our rule)  (OECD/JRC Handbook, 2008, step 5: distance to the group leader)',
  ...FITTED_NORMALISATION,
  domain: () => 'non-negative',
  options: { referenceSet: REFERENCE_SET, reverse: REVERSE },
  fit: (inputs) => {
    const ascending = ascendingValues(inputs);
    if (ascending.length === 0) return NO_VALUE;
    const max = ascending.at(-1) as number;
    if ((ascending[0] as number) < 0) return fitOf({ max }, 'a value is below zero');
    return indistinct(fitOf({ max }, max === 0 ? 'no value is above zero' : null));
  },
  apply: (inputs, { fit, reverse }, output) => {
    const { max } = (fit as Fit).numbers as { max: number };
    return mapColumn(output, inputs, (value) => {
      const share = value < 0 ? Number.NaN : Math.min(value / max, 1);
      return reverse ? 1 - share : share;
    });
  },
  rule: ([input = ''], { reverse }) =>
    reverse ? `1 − ${input} as a fraction of its greatest value` : `${input} as a fraction of its greatest value`,
};
