import { weightedSum } from '../present.ts';
import { signedTerms } from '../rule-text.ts';
import type { Operation } from '../types.ts';

/**
 * Sum of inputs times their coefficients. A missing input makes it missing unless the framework says
 * `missing: skip`, because leaving a term out of a sum is the same as counting it zero.
 */
export const sum: Operation = {
  name: 'sum',
  summary: 'adds its inputs, each times its coefficient',
  formula: 'y = Σ c[i] × x[i]  (OECD/JRC Handbook on Constructing Composite Indicators, 2008, step 6)',
  inputs: 'many',
  weighting: 'coefficients',
  missing: 'propagate',
  fits: false,
  reversible: false,
  options: {},
  apply: (inputs, { weights }, output) => weightedSum(output, inputs, weights, 'sum'),
  split: (row, { weights }) => ({ factors: row.map((_, index) => weights[index] as number), constant: 0 }),
  rule: (inputs, { weights }) => signedTerms(inputs, weights),
};
