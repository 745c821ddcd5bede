import { REFERENCE_SET, REVERSE } from '../options.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Fit, Operation } from '../types.ts';
import { mapColumn } from './column.ts';
import { ascendingValues, sameValueProblem } from './fit.ts';
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
  fit: (inputs): Fit => {
    const ascending = ascendingValues(inputs);
    const tooWide = Number.isFinite((ascending.at(-1) ?? 0) - (ascending[0] ?? 0))
      ? null
      : 'the values lie too far apart to compute with';
    const problem = sameValueProblem(ascending) ?? tooWide;
    const numbers = ascending.length === 0 ? {} : { min: ascending[0] as number, max: ascending.at(-1) as number };
    return { numbers, ascending: new Float64Array(), problem };
  },
  apply: (inputs, { options, fit, reverse }) => {
    const { min = 0, max = 1 } = fit?.numbers ?? {};
    return mapColumn(inputs, (value) => {
      // A value from outside the reference set (a bound) would itself be the new least or greatest.
      const share = Math.min(Math.max((value - min) / (max - min), 0), 1);
      return onTarget(reverse ? 1 - share : share, options);
    });
  },
  rule: ([input = ''], { options, reverse }) =>
    `${input} between its least and greatest value, on ${targetText(options)}${reverse ? ', reversed' : ''}`,
};
