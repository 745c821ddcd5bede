import { REFERENCE_SET } from '../options.ts';
import type { Weighting } from '../types.ts';
import { balance } from './balance.ts';
import { withoutCorrelation } from './column-problem.ts';
import { fitted, givenProblem, unfitted } from './shares.ts';

/** The greatest difference between a share of the correlations and its importance that passes for balanced. */
const TOLERANCE = 0.005;

/**
 * Weights under which the correlation of each input with the weighted mean, over the reference set, is in proportion to
 * its importance, which is what the definition writes as `weights` (equal where it writes none): a weight is not an
 * importance, since inputs that vary more or move with others sway the mean more  (W. Becker, M. Saisana, P. Paruolo
 * and I. Vandecasteele, Weights and importance in composite indicators: Closing the gap, Ecological Indicators 80,
 * 2017, 12-22; the linear form, as in COINr `get_opt_weights`).
 *
 * Without gaps these weights are proportional to C⁻¹(σ t), C the covariances, σ the standard deviations and t the
 * importances, where that has no negative entry; with gaps the mean re-normalises its weights in each row, and there
 * is no closed form. Both are found by the same iteration. An input of importance 0 gets weight 0 and is not balanced.
 *
 * Printed: `gap`, the greatest difference left between an input's share of the correlations and of the importance, and
 * the number of `iterations`. A gap of 0.005 or more is a problem: often no weights without a negative one balance
 * inputs of which some are closely correlated and others are not.
 */
export const balanced: Weighting = {
  name: 'balanced',
  summary: 'finds weights under which the inputs correlate with their mean in proportion to their importance',
  formula:
    'w such that r[i] / Σ r[i] = t[i] / Σ t[i], r[i] the correlation of input i with Σ w x / Σ w  (Becker, Saisana, Paruolo and Vandecasteele, 2017)',
  options: { referenceSet: REFERENCE_SET },
  fits: true,
  readsWeights: true,
  weigh: (inputs, given) => {
    const invalid = givenProblem(given);
    if (invalid !== null) return unfitted(inputs.length, invalid);
    const indistinct = withoutCorrelation(inputs);
    if (indistinct !== null) return indistinct;
    const { weights, gap, iterations, furthest, correlation } = balance(inputs, fitted(given).weights);
    const numbers = { gap, iterations };
    if (gap < TOLERANCE) return fitted(weights, numbers);
    const sign = correlation < 0 ? 'negative, and ' : '';
    const problem = `no weights were found that balance the inputs: the correlation of input ${furthest + 1} with their mean is ${sign}${gap.toFixed(3)} away from its share`;
    return unfitted(inputs.length, problem, numbers);
  },
  rule: () => 'weights that balance the correlations with the mean by importance',
};
