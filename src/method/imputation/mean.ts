import type { Imputation } from '../types.ts';
import { meanOf } from './centre.ts';
import { byCentre } from './reference-centre.ts';

/** Fills with the arithmetic mean of the observed values: the spread of the indicator shrinks the more cells it fills. */
export const mean: Imputation = {
  name: 'mean',
  summary: 'fills with the mean of the observed values',
  formula:
    'y = mean of the observed x of the reference set  (unconditional mean imputation: OECD/JRC Handbook, 2008, step 3)',
  ...byCentre(meanOf),
  rule: () => 'filled with the mean of the observed values',
};
