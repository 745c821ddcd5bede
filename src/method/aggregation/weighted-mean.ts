import { weightedSum } from '../present.ts';
import { weightedList } from '../rule-text.ts';
import type { Operation } from '../types.ts';

/**
 * Weighted arithmetic mean over the inputs that are present, weights re-normalised over them.
 * That re-normalisation is an imputation in effect (a missing input is taken to be like the others),
 * so coverage and bounds are always shown beside it.
 */
export const weightedMean: Operation = {
  name: 'weighted-mean',
  summary: 'averages its inputs, weights re-normalised over those present',
  formula: 'y = Σ w[i] × x[i] / Σ w[i]  (OECD/JRC Handbook on Constructing Composite Indicators, 2008, step 6)',
  inputs: 'many',
  weighting: 'weights',
  missing: 'skip',
  fits: false,
  reversible: false,
  options: {},
  apply: (inputs, { weights }, output) => weightedSum(output, inputs, weights, 'mean'),
  split: (row, { weights }) => {
    const present = row.map((value, index) => (Number.isNaN(value) ? 0 : (weights[index] as number)));
    const total = present.reduce((sum, weight) => sum + weight, 0);
    return { factors: present.map((weight) => (total === 0 ? 0 : weight / total)), constant: 0 };
  },
  rule: (inputs, { weights }) => `mean of ${weightedList(inputs, weights)}`,
};
