import type { Imputation } from '../types.ts';
import { fillMissing } from './cells.ts';

/**
 * Counts a missing value as zero, because the publisher does (Peoples under Threat). Marked in every
 * result, since it lowers a score just as a good rating would.
 */
export const zero: Imputation = {
  name: 'zero',
  summary: 'counts a missing value as zero',
  formula: 'y = 0 where x is missing  (Minority Rights Group, Peoples under Threat)',
  options: {},
  status: 'zero-for-missing',
  looks: 'nowhere',
  peers: 'none',
  fixedValue: () => 0,
  fill: (column) => fillMissing(column, () => 0),
  rule: () => 'counted as zero',
};
