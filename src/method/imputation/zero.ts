import type { Imputation } from '../types.ts';

/**
 * Counts a missing value as zero, because the publisher does (Peoples under Threat). Marked in every
 * result, since it lowers a score just as a good rating would.
 */
export const zero: Imputation = {
  name: 'zero',
  summary: 'counts a missing value as zero',
  options: {},
  status: 'zero-for-missing',
  fill: (column) => column.map((value) => (Number.isNaN(value) ? 0 : value)),
};
