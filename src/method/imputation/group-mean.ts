import type { Imputation } from '../types.ts';
import { meanOf } from './centre.ts';
import { byGroupCentre } from './reference-centre.ts';

/** Fills with the arithmetic mean of units of the same group, such as the region; missing where the group is not known or has no value. */
export const groupMean: Imputation = {
  name: 'group-mean',
  summary: 'fills with the mean of the observed values of the same group',
  formula: 'y = mean of the observed x of the group in the reference set  (OECD/JRC Handbook, 2008, step 3)',
  ...byGroupCentre(meanOf),
  problem: ({ group }) => (group === undefined ? 'group-mean needs `group`' : null),
  rule: ({ group }) => `filled with the mean of units of the same ${String(group)}`,
};
