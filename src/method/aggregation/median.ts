import { median as middleOf } from '../../stats/median.ts';
import { UNWEIGHTED_AGGREGATION } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { meanOfRows } from './row-mean.ts';

/**
 * Median of the inputs that are present, without weights: the middle one, or the mean of the two in the middle.
 * Like the means it goes on with the inputs that are there.
 */
export const median: Operation = {
  name: 'median',
  summary: 'takes the median of its inputs, over those present',
  formula: 'y = middle of x[i] in ascending order, or the mean of the two in the middle  (G. T. Fechner, 1874)',
  ...UNWEIGHTED_AGGREGATION,
  missing: 'skip',
  options: {},
  apply: (inputs, _, output) =>
    meanOfRows(
      output,
      inputs,
      inputs.map(() => 1),
      (values) => middleOf(Float64Array.from(values)) as number,
    ),
  rule: (inputs) => `median of ${inputs.join(', ')}`,
};
