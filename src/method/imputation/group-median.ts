import type { Imputation } from '../types.ts';
import { medianOf } from './centre.ts';
import { byGroupCentre } from './reference-centre.ts';

/** Fills with the median of units of the same group, such as the region; missing where the group is not known or has no value. */
export const groupMedian: Imputation = {
  name: 'group-median',
  summary: 'fills with the median of the observed values of the same group',
  formula: 'y = median of the observed x of the group in the reference set  (OECD/JRC Handbook, 2008, step 3)',
  ...byGroupCentre(medianOf),
  problem: ({ group }) => (group === undefined ? 'group-median needs `group`' : null),
  rule: ({ group }) => `filled with the median of units of the same ${String(group)}`,
};
