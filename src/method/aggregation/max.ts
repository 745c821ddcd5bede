import { foldRows } from '../present.ts';
import { UNWEIGHTED_AGGREGATION } from '../shapes.ts';
import type { Operation } from '../types.ts';

/** The greatest of its inputs. */
export const max: Operation = {
  name: 'max',
  summary: 'takes the greatest of its inputs',
  formula: 'y = max x[i]',
  ...UNWEIGHTED_AGGREGATION,
  options: {},
  apply: (inputs, _, output) =>
    foldRows(output, inputs, Number.NEGATIVE_INFINITY, (most, value) => Math.max(most, value)),
  rule: (inputs) => `greatest of ${inputs.join(', ')}`,
};
