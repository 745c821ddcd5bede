import { countBelow } from '../../stats/count-below.ts';
import { comparable } from '../../stats/significant.ts';
import { REFERENCE_SET, REVERSE } from '../options.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Fit, Operation } from '../types.ts';
import { mapColumn } from './column.ts';
import { countableValues, indistinct } from './fit.ts';
import { directed } from './rank.ts';
import { onTarget, targetProblem, targetRange, targetText } from './rescale.ts';

/** Which of several equal places a tied value takes. */
type TiedPlace = 'lowest' | 'mean' | 'highest';

/**
 * Share of the other values that lie below: 0 for the lowest, the whole for the highest.
 * With `ties: highest` this is the percentile rank of the Worldwide Governance Indicators.
 */
export const percentileRank: Operation = {
  name: 'percentile-rank',
  summary: 'gives the share of the other values that lie below its input',
  formula: 'y = (count(values ≤ x) − 1) / (n − 1)  (ties highest; World Bank, WGI percentile rank)',
  ...FITTED_NORMALISATION,
  options: {
    ties: {
      type: 'choice',
      values: ['lowest', 'mean', 'highest'],
      default: 'highest',
      meaning: 'Which of the places of equal values they take.',
    },
    ...targetRange(0, 100),
    referenceSet: REFERENCE_SET,
    reverse: REVERSE,
  },
  problem: targetProblem,
  fit: (inputs): Fit => {
    const ascending = countableValues(inputs);
    const problem = ascending.length < 2 ? 'fewer than two values are observed' : null;
    return indistinct({ numbers: { n: ascending.length }, ascending, problem });
  },
  apply: (inputs, { options, fit, reverse }, output) => {
    const ascending = directed(fit?.ascending ?? new Float64Array(), reverse);
    const others = Math.max(ascending.length - 1, 1);
    return mapColumn(output, inputs, (value) => {
      const { less, atMost } = countBelow(ascending, (reverse ? -1 : 1) * comparable(value));
      const place = tiedPlace({ lowest: less, highest: Math.max(atMost - 1, less) }, options['ties'] as TiedPlace);
      return onTarget(Math.min(place / others, 1), options);
    });
  },
  rule: ([input = ''], { options, reverse }) =>
    `percentile rank of ${input} among the values, on ${targetText(options)}, ties ${String(options['ties'])}${reverse ? ', reversed' : ''}`,
};

function tiedPlace(run: { lowest: number; highest: number }, ties: TiedPlace): number {
  return { lowest: run.lowest, mean: (run.lowest + run.highest) / 2, highest: run.highest }[ties];
}
