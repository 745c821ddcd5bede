import { REFERENCE_SET, REVERSE } from '../options.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { mapColumn } from './column.ts';
import { endsFit } from './fit.ts';
import { onTarget, targetProblem, targetRange, targetText } from './rescale.ts';

/** Position between the least and the greatest value of the reference set. */
export const minMax: Operation = {
  name: 'min-max',
  summary: 'places its input between the least and the greatest value',
  formula:
    'y = low + (x − min) / (max − min) × (high − low); reversed: 1 − the share  (OECD/JRC Handbook, 2008, step 5)',
  ...FITTED_NORMALISATION,
  options: { ...targetRange(0, 1), referenceSet: REFERENCE_SET, reverse: REVERSE },
  problem: targetProblem,
  fit: (inputs) => endsFit(inputs),
  apply: (inputs, { options, fit, reverse }, output) => {
    const { min = 0, max = 1 } = fit?.numbers ?? {};
    return mapColumn(output, inputs, (value) => {
      // A value from outside the reference set (a bound) would itself be the new least or greatest.
      const share = Math.min(Math.max((value - min) / (max - min), 0), 1);
      return onTarget(reverse ? 1 - share : share, options);
    });
  },
  rule: ([input = ''], { options, reverse }) =>
    `${input} between its least and greatest value, on ${targetText(options)}${reverse ? ', reversed' : ''}`,
};
