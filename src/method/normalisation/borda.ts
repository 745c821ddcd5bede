import { countBelow } from '../../stats/count-below.ts';
import { comparable } from '../../stats/significant.ts';
import { REFERENCE_SET, REVERSE } from '../options.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { mapColumn } from './column.ts';
import { countableValues, indistinct } from './fit.ts';
import { directed } from './rank.ts';

/** What a tied unit gets for the others that it is tied with: nothing, half a point or a whole point each. */
const TIES = { worst: 0, mean: 0.5, best: 1 } as const;

/**
 * Points for the other units that a unit is above. By default only those strictly below count, as for the peer's
 * `n_borda(ties.method = "min")`, so that units which are all tied get no points from one another.
 */
export const borda: Operation = {
  name: 'borda',
  summary: 'gives a point for every other unit that its input is above',
  formula:
    'y = count(values < x) + t × (count(values = x) − 1), t = 0 (ties worst), 1/2 (mean) or 1 (best)  (Borda, 1784; OECD/JRC Handbook, 2008, step 6)',
  ...FITTED_NORMALISATION,
  options: {
    ties: {
      type: 'choice',
      values: Object.keys(TIES),
      default: 'worst',
      meaning: 'What equal values get for one another: nothing (worst), half a point (mean) or a point (best).',
    },
    share: { type: 'boolean', default: false, meaning: 'Divides the points by the number of other units.' },
    referenceSet: REFERENCE_SET,
    reverse: REVERSE,
  },
  fit: (inputs, options) => {
    const ascending = countableValues(inputs);
    const alone = options['share'] === true && ascending.length === 1 ? 'fewer than two values are observed' : null;
    const problem = ascending.length === 0 ? 'no value is observed' : alone;
    return indistinct({ numbers: { n: ascending.length }, ascending, problem });
  },
  apply: (inputs, { options, fit, reverse }, output) => {
    const ascending = directed((fit as NonNullable<typeof fit>).ascending, reverse);
    const others = ascending.length - 1;
    const perTie = TIES[options['ties'] as keyof typeof TIES];
    return mapColumn(output, inputs, (value) => {
      const { less, atMost } = countBelow(ascending, (reverse ? -1 : 1) * comparable(value));
      // A value from outside the reference set (a bound, a reference unit) is tied with none and above all at most.
      const points = Math.min(less + perTie * Math.max(atMost - less - 1, 0), others);
      return options['share'] === true ? points / others : points;
    });
  },
  rule: ([input = ''], { options, reverse }) =>
    `${options['share'] === true ? 'share' : 'number'} of the other units that ${input} is ${reverse ? 'below' : 'above'}, ties ${String(options['ties'])}`,
};
