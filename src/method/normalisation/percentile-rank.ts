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
 * With `ties: highest` this is the percentile rank of the Worldwide Governance Indicators. With `share: midpoint` it is
 * the share of all values that lie below plus half of the value itself (Hazen, 1914, "Storage to be provided in
 * impounding reservoirs", Transactions of the ASCE 77), which no value is at either end of.
 */
export const percentileRank: Operation = {
  name: 'percentile-rank',
  summary: 'gives the share of the other values that lie below its input',
  formula:
    'y = (count(values ≤ x) − 1) / (n − 1)  (ties highest; World Bank, WGI percentile rank); midpoint: y = (place − 0.5) / n  (Hazen, 1914)',
  ...FITTED_NORMALISATION,
  options: {
    ties: {
      type: 'choice',
      values: ['lowest', 'mean', 'highest'],
      default: 'highest',
      meaning: 'Which of the places of equal values they take.',
    },
    share: {
      type: 'choice',
      values: ['others', 'midpoint'],
      default: 'others',
      meaning: 'Share of the other values that lie below, or of all values with half of the value itself.',
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
    const isMidpoint = options['share'] === 'midpoint';
    const of = isMidpoint ? ascending.length : Math.max(ascending.length - 1, 1);
    return mapColumn(output, inputs, (value) => {
      const { less, atMost } = countBelow(ascending, (reverse ? -1 : 1) * comparable(value));
      const place = tiedPlace({ lowest: less, highest: Math.max(atMost - 1, less) }, options['ties'] as TiedPlace);
      const inside = Math.min(place, Math.max(ascending.length - 1, 1));
      return onTarget((isMidpoint ? inside + 0.5 : inside) / of, options);
    });
  },
  rule: ([input = ''], { options, reverse }) =>
    `percentile rank of ${input} among the values, on ${targetText(options)}, ties ${String(options['ties'])}${options['share'] === 'midpoint' ? ', by midpoints' : ''}${reverse ? ', reversed' : ''}`,
};

function tiedPlace(run: { lowest: number; highest: number }, ties: TiedPlace): number {
  return { lowest: run.lowest, mean: (run.lowest + run.highest) / 2, highest: run.highest }[ties];
}
