import type { Weighting } from '../types.ts';
import { fitted, givenProblem, unfitted } from './shares.ts';

/** The weights that the definition writes, as shares of their total; equal ones where it writes none. */
export const given: Weighting = {
  name: 'given',
  summary: 'gives the weights that the definition writes',
  formula: 'w[i] = given[i] / Σ given[i]  (OECD/JRC Handbook, 2008, step 6, participatory weights)',
  options: {},
  fits: false,
  readsWeights: true,
  weigh: (inputs, weights) => {
    const problem = givenProblem(weights);
    return problem === null ? fitted(weights) : unfitted(inputs.length, problem);
  },
  rule: () => 'the weights given',
};
