import { foldRows } from '../present.ts';
import { UNWEIGHTED_AGGREGATION } from '../shapes.ts';
import type { Operation } from '../types.ts';

/** The least of its inputs. */
export const min: Operation = {
  name: 'min',
  summary: 'takes the least of its inputs',
  formula: 'y = min x[i]',
  ...UNWEIGHTED_AGGREGATION,
  options: {},
  apply: (inputs, _, output) =>
    foldRows(output, inputs, Number.POSITIVE_INFINITY, (least, value) => Math.min(least, value)),
  rule: (inputs) => `least of ${inputs.join(', ')}`,
};
