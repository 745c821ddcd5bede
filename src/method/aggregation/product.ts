import { foldRows } from '../present.ts';
import type { Operation } from '../types.ts';

/** Product of its inputs: zero in one makes the whole zero. */
export const product: Operation = {
  name: 'product',
  summary: 'multiplies its inputs',
  formula: 'y = Π x[i]',
  inputs: 'many',
  weighting: 'none',
  missing: 'propagate',
  fits: false,
  reversible: false,
  options: {},
  apply: (inputs, { weights }) => foldRows(inputs, weights, 1, (total, value) => total * value),
  rule: (inputs) => inputs.join(' × '),
};
