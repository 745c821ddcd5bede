import type { Imputation } from '../types.ts';

/** Leaves a missing value missing: each node's own rule decides what follows. */
export const leave: Imputation = {
  name: 'leave',
  summary: 'leaves the value missing',
  formula: 'y = x  (complete cases and available inputs: OECD/JRC Handbook, 2008, step 3)',
  options: {},
  status: 'missing',
  looks: 'nowhere',
  peers: 'none',
  fill: (column) => column,
  rule: () => 'left missing',
};
