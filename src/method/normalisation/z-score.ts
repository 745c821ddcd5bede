import { mean } from '../../stats/mean.ts';
import { observed } from '../../stats/observed.ts';
import { deviationOf } from '../../stats/standard-deviation.ts';
import { numberOption, REFERENCE_SET, REVERSE } from '../options.ts';
import { numberText } from '../rule-text.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Fit, Operation } from '../types.ts';
import { mapColumn } from './column.ts';
import { fitOf, indistinct } from './fit.ts';

/** Distance from the mean of the reference set in standard deviations, put on a chosen mean and deviation. */
export const zScore: Operation = {
  name: 'z-score',
  summary: 'measures its input in standard deviations from the mean',
  formula: 'y = mean + sd × (x − x̄) / s; reversed: (x̄ − x) / s  (OECD/JRC Handbook, 2008, step 5)',
  ...FITTED_NORMALISATION,
  options: {
    mean: { type: 'number', default: 0, meaning: 'Mean of the output.' },
    sd: { type: 'number', default: 1, nonZero: true, min: 0, meaning: 'Standard deviation of the output.' },
    deviation: {
      type: 'choice',
      values: ['sample', 'population'],
      default: 'sample',
      meaning: 'Standard deviation with n − 1 (sample) or n (population).',
    },
    referenceSet: REFERENCE_SET,
    reverse: REVERSE,
  },
  fit: (inputs, options): Fit => {
    const values = observed(inputs[0] as Float64Array);
    // Squares of very large or very small values leave the range of doubles, so the size is taken out first.
    const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    const scaled = values.map((value) => value / size);
    const centre = mean(scaled);
    const spread = deviationOf(scaled, options['deviation'] as 'sample' | 'population');
    if (centre === null || spread === null) return indistinct(fitOf({}, 'fewer than two values are observed'));
    // The spread of equal values can come out as rounding noise instead of zero.
    const problem = spread <= 1e-14 ? 'all observed values are equal' : null;
    return indistinct(fitOf({ mean: centre * size, sd: spread * size }, problem));
  },
  apply: (inputs, { options, fit, reverse }, output) => {
    const { mean: centre = 0, sd: spread = 1 } = fit?.numbers ?? {};
    const sign = reverse ? -1 : 1;
    const target = numberOption(options, 'mean');
    const width = numberOption(options, 'sd');
    return mapColumn(output, inputs, (value) => target + (sign * width * (value - centre)) / spread);
  },
  rule: ([input = ''], { options, reverse }) => {
    const target = `mean ${numberText(numberOption(options, 'mean'))}, standard deviation ${numberText(numberOption(options, 'sd'))}`;
    return `${input} in ${String(options['deviation'])} standard deviations from its mean, on ${target}${reverse ? ', reversed' : ''}`;
  },
};
