import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { mapColumn } from './column.ts';

/** No normalisation: for indicators that come on the scale of the index. Their polarity is taken as it stands. */
export const none: Operation = {
  name: 'none',
  summary: 'passes its input on as it is',
  formula: 'y = x',
  ...FIXED_NORMALISATION,
  options: {},
  apply: (inputs, _, output) => mapColumn(output, inputs, (value) => value),
  split: () => ({ factors: [1], constant: 0 }),
  rule: ([input = '']) => `${input} as it is`,
};
