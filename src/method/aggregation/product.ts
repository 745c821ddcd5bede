import { foldRows } from '../present.ts';
import { UNWEIGHTED_AGGREGATION } from '../shapes.ts';
import type { Operation } from '../types.ts';

/** Product of its inputs: zero in one makes the whole zero. */
export const product: Operation = {
  name: 'product',
  summary: 'multiplies its inputs',
  formula: 'y = Π x[i]',
  ...UNWEIGHTED_AGGREGATION,
  options: {},
  apply: (inputs, _, output) => foldRows(output, inputs, 1, (total, value) => total * value),
  rule: (inputs) => inputs.join(' × '),
};
