import type { Weighting } from '../types.ts';
import { fitted } from './shares.ts';

/** Every input the same weight. */
export const equal: Weighting = {
  name: 'equal',
  summary: 'gives every input the same weight',
  formula: 'w[i] = 1 / n  (OECD/JRC Handbook on Constructing Composite Indicators, 2008, step 6)',
  options: {},
  fits: false,
  readsWeights: false,
  weigh: (inputs) => fitted(inputs.map(() => 1)),
  rule: () => 'equal weights',
};
