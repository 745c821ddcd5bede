import { countBelow } from '../../stats/count-below.ts';
import { comparable } from '../../stats/significant.ts';
import { placeOf, TIES, type Ties } from '../../stats/ranks.ts';
import { REFERENCE_SET, REVERSE } from '../options.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Fit, Operation } from '../types.ts';
import { mapColumn } from './column.ts';
import { countableValues, NO_VALUE } from './fit.ts';

/** Place among the values: 1 is the least risky, the number of values the most. */
export const rank: Operation = {
  name: 'rank',
  summary: 'replaces its input by its place among the values',
  formula: 'y = place of x in ascending order (descending where reversed)  (OECD/JRC Handbook, 2008, step 5)',
  ...FITTED_NORMALISATION,
  options: {
    ties: { type: 'choice', values: TIES, default: 'mean', meaning: 'How equal values share their places.' },
    referenceSet: REFERENCE_SET,
    reverse: REVERSE,
  },
  fit: (inputs): Fit => {
    const ascending = countableValues(inputs);
    return ascending.length === 0 ? NO_VALUE : { numbers: { n: ascending.length }, ascending, problem: null };
  },
  apply: (inputs, { options, fit, reverse }, output) => {
    const ascending = directed(fit?.ascending ?? new Float64Array(), reverse);
    const distinct = distinctBelow(ascending);
    const ties = options['ties'] as Ties;
    return mapColumn(output, inputs, (value) => {
      const { less, atMost } = countBelow(ascending, (reverse ? -1 : 1) * comparable(value));
      // A value from outside the reference set (a bound, a reference unit) takes the place it would push into.
      const run = { first: Math.min(less + 1, ascending.length), last: Math.max(atMost, 1), dense: distinct(less) };
      return placeOf(run.last < run.first ? { ...run, last: run.first } : run, ties);
    });
  },
  rule: ([input = ''], { options, reverse }) =>
    `place of ${input} among the values, 1 the ${reverse ? 'highest' : 'lowest'}, ties ${String(options['ties'])}`,
};

/** Ascending values, or ascending negated values where the direction is turned round. */
export function directed(ascending: Float64Array, reverse: boolean): Float64Array {
  return reverse ? ascending.map((value) => -value).reverse() : ascending;
}

/** For a number of smaller values: the dense place that follows them. */
function distinctBelow(ascending: Float64Array): (less: number) => number {
  const dense = new Float64Array(ascending.length + 1);
  for (let index = 0; index < ascending.length; index += 1) {
    const isNew = index === 0 || ascending[index] !== ascending[index - 1];
    dense[index + 1] = (dense[index] as number) + (isNew ? 1 : 0);
  }
  const count = dense.at(-1) as number;
  return (less) => Math.min((dense[less] as number) + 1, count);
}
