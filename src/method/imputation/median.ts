import type { Imputation } from '../types.ts';
import { medianOf } from './centre.ts';
import { byCentre } from './reference-centre.ts';

/** Fills with the median of the observed values: the spread of the indicator shrinks the more cells it fills. */
export const median: Imputation = {
  name: 'median',
  summary: 'fills with the median of the observed values',
  formula:
    'y = median of the observed x of the reference set  (unconditional median imputation: OECD/JRC Handbook, 2008, step 3)',
  ...byCentre(medianOf),
  rule: () => 'filled with the median of the observed values',
};
