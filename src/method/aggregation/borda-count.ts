import { countBelow } from '../../stats/count-below.ts';
import { observed } from '../../stats/observed.ts';
import { comparable } from '../../stats/significant.ts';
import { sorted } from '../../stats/sorted.ts';
import { fitOf, indistinct } from '../normalisation/fit.ts';
import { REFERENCE_SET } from '../options.ts';
import { weightedList } from '../rule-text.ts';
import { WEIGHTED_MEAN } from '../shapes.ts';
import type { Fit, Operation } from '../types.ts';
import { meanOfRows } from './row-mean.ts';

/**
 * Borda's count: in each input a unit gets a point for every other unit of the reference set that it is above and half
 * a point for every other that it equals; the points are averaged over the inputs by weight  (J.-C. de Borda, 1781;
 * OECD/JRC Handbook, 2008, step 6). Inputs are voters, weights their votes: the total of a textbook count is the
 * average of `points` times the number of votes.
 *
 * The rule for gaps is ours: in each input only units that have it are counted, and the average is over the inputs that
 * the unit has. With gaps, `share` is the fair form, since it divides by the number of others that have the input.
 * An input that no other unit has says nothing and is left out.
 *
 * A unit of the reference set does not meet itself.
 * Values are compared to twelve significant digits.
 */
export const bordaCount: Operation = {
  name: 'borda-count',
  summary: 'counts in each input the units that a unit is above, and averages the counts by weight',
  formula:
    'y = Σ w[i] × s[i] / Σ w[i], s[i] = (others below + others equal / 2) / others, or without the division  (J.-C. de Borda, 1781; OECD/JRC Handbook, 2008, step 6)',
  ...WEIGHTED_MEAN,
  fits: true,
  options: {
    form: {
      type: 'choice',
      values: ['share', 'points'],
      default: 'share',
      meaning: 'Points of each input as a share of the others that have it, from 0 to 1, or as they are.',
    },
    referenceSet: REFERENCE_SET,
  },
  fit: (inputs): Fit => {
    const columns = inputs.map((column) => column.map(comparable));
    const n = columns.reduce((most, column) => Math.max(most, observed(column).length), 0);
    const problem = n < 2 ? 'no input is observed for two units' : null;
    return indistinct({ ...fitOf({ n }, problem), columns });
  },
  apply: (inputs, { weights, options, fit, itself }, output) => {
    const points = inputs.map((column, index) => {
      const reference = fit?.columns?.[index] as Float64Array;
      const ascending = sorted(observed(reference));
      return column.map((value, row) => {
        const own = reference[itself?.[row] ?? -1] ?? Number.NaN;
        return pointsOf(comparable(value), own, ascending, options['form'] === 'share');
      });
    });
    return meanOfRows(output, points, weights, (values, shares) =>
      values.reduce((sum, value, index) => sum + value * (shares[index] as number), 0),
    );
  },
  rule: (inputs, { weights, options }) => {
    const counted = options['form'] === 'share' ? 'share of the other units' : 'number of other units';
    return `${counted} that each unit is above (equal ones half), averaged over ${weightedList(inputs, weights)}`;
  },
};

/**
 * The points of one value among the ascending values of the reference set, less the one that the unit itself has there
 * (NaN: none); missing where there is no other.
 */
function pointsOf(value: number, own: number, ascending: Float64Array, asShare: boolean): number {
  if (Number.isNaN(value)) return Number.NaN;
  const { less, atMost } = countBelow(ascending, value);
  const others = ascending.length - (Number.isNaN(own) ? 0 : 1);
  if (others === 0) return Number.NaN;
  const below = less - (own < value ? 1 : 0);
  const equal = atMost - less - (own === value ? 1 : 0);
  const points = below + equal / 2;
  return asShare ? points / others : points;
}
