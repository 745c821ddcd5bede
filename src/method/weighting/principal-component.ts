import { pearson } from '../../stats/correlation.ts';
import { principalComponents } from '../../stats/principal-components.ts';
import { REFERENCE_SET } from '../options.ts';
import type { FittedWeights, Options, Weighting } from '../types.ts';
import { withoutCorrelation } from './column-problem.ts';
import { fitted, unfitted } from './shares.ts';

/** Closer than this, the first two components explain the same and either could be the first. */
const LEAST_LEAD = 1e-6;

/** A loading of less is zero on paper. */
const NOISE = 1e-9;

/**
 * Weights from the first principal component of the correlations of the inputs over the reference set: inputs that
 * move with the others weigh more. They say nothing of how much an input matters.
 *
 * Squared loadings add up to 1 and are each input's share in the component  (G. Nicoletti, S. Scarpetta and
 * O. Boylaud, Summary indicators of product market regulation, OECD, 2000; OECD/JRC Handbook, 2008, step 6); an input
 * that runs against the others has a share too, so `negativeLoadings` counts these and the weights are doubtful. The
 * loadings themselves, scaled to add up to 1, are what COINr gives; there a negative one is a problem, since a weight
 * cannot be negative.
 *
 * With gaps each correlation is over the rows where both inputs are present. Such a matrix may be one that no complete
 * data can have, with components below zero; the first is used all the same, and `explainedVariance` is its share of
 * the number of inputs.
 */
export const principalComponent: Weighting = {
  name: 'principal-component',
  summary: 'takes weights from the first principal component of the correlations of the inputs',
  formula:
    'w[i] = v[i]² or v[i] / Σ v[i], v the first eigenvector of the correlation matrix  (Nicoletti, Scarpetta and Boylaud, 2000; OECD/JRC Handbook, 2008, step 6)',
  options: {
    form: {
      type: 'choice',
      values: ['squared-loadings', 'loadings'],
      default: 'squared-loadings',
      meaning: 'Squared loadings, which add up to 1, or the loadings themselves, none of which may then be negative.',
    },
    referenceSet: REFERENCE_SET,
  },
  fits: true,
  readsWeights: false,
  weigh: (inputs, _given, options) => {
    const indistinct = withoutCorrelation(inputs);
    if (indistinct !== null) return indistinct;
    const correlations: number[][] = inputs.map(() => []);
    const problem = correlate(inputs, correlations);
    return problem === null ? fromFirst(correlations, options) : unfitted(inputs.length, problem);
  },
  rule: ({ form }) =>
    form === 'loadings'
      ? 'weights by the loadings of the first principal component'
      : 'weights by the squared loadings of the first principal component',
};

/** Fills the correlation matrix; the reason where a pair of inputs has no correlation, or null. */
function correlate(inputs: readonly Float64Array[], matrix: number[][]): string | null {
  for (const [i, column] of inputs.entries()) {
    for (const [j, other] of inputs.slice(0, i).entries()) {
      const r = pearson(column, other);
      if (r === null)
        return `inputs ${j + 1} and ${i + 1} have fewer than three rows in common, or one does not vary in them`;
      (matrix[i] as number[])[j] = r;
      (matrix[j] as number[])[i] = r;
    }
    (matrix[i] as number[])[i] = 1;
  }
  return null;
}

function fromFirst(correlations: readonly number[][], { form }: Options): FittedWeights {
  const count = correlations.length;
  const { values, vectors } = principalComponents(correlations);
  const [first, second = Number.NEGATIVE_INFINITY] = values as [number, number?];
  const loadings = (vectors[0] as number[]).map((loading) => (Math.abs(loading) < NOISE ? 0 : loading));
  const negative = loadings.filter((loading) => loading < 0).length;
  const numbers = { explainedVariance: first / count, negativeLoadings: negative };
  if (first - second < LEAST_LEAD) {
    return unfitted(count, 'two principal components explain the same, so that none is the first', numbers);
  }
  const found = negativeLoading(loadings);
  if (form === 'loadings') return found === null ? fitted(loadings, numbers) : unfitted(count, found, numbers);
  const weights = loadings.map((loading) => loading ** 2);
  if (found === null) return fitted(weights, numbers);
  return { ...fitted(weights, numbers), doubt: `${found}, and its weight is positive all the same` };
}

/** Which input runs against the others, in words; null where none does. */
function negativeLoading(loadings: readonly number[]): string | null {
  const at = loadings.findIndex((loading) => loading < 0) + 1;
  return at === 0 ? null : `input ${at} has a negative loading on the first principal component`;
}
