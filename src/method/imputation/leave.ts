import type { Imputation } from '../types.ts';

/** Leaves a missing value missing: each node's own rule decides what follows. */
export const leave: Imputation = {
  name: 'leave',
  summary: 'leaves the value missing',
  options: {},
  status: 'missing',
  fill: (column) => column,
};
