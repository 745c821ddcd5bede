import { numberOption, optionalNumber } from '../options.ts';
import { numberText, weightedList } from '../rule-text.ts';
import { WEIGHTED_MEAN } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { hasNegative, meanOfRows, weighted, ZERO, zeroText } from './row-mean.ts';

/**
 * Weighted power mean (generalised mean) over the inputs that are present: exponent 1 is the arithmetic mean, 2 the
 * quadratic, −1 the harmonic; the higher the exponent, the more the highest inputs count. Its limit at 0 is the
 * geometric mean, an operation of its own.
 *
 * With a negative exponent a zero makes it zero, which is its limit, or missing if the framework says so. A negative
 * input makes it missing, whatever the exponent.
 */
export const powerMean: Operation = {
  name: 'power-mean',
  summary: 'takes the power mean of its inputs, weights re-normalised over those present',
  formula:
    'y = (Σ w[i] × x[i]^p / Σ w[i])^(1 / p)  (G. H. Hardy, J. E. Littlewood and G. Pólya, Inequalities, 1934, chapter II)',
  ...WEIGHTED_MEAN,
  options: {
    exponent: { type: 'number', meaning: 'The exponent p: any number but 0, which is `geometric-mean`.' },
    zero: { ...ZERO, meaning: 'What an input of exactly zero makes of the mean where the exponent is negative.' },
  },
  problem: (options) => {
    const exponent = optionalNumber(options, 'exponent');
    if (exponent === null) return 'power-mean needs an `exponent`';
    return exponent === 0 ? '`exponent` must not be 0: that mean is the operation geometric-mean' : null;
  },
  apply: (inputs, { weights, options }, output) => {
    const exponent = numberOption(options, 'exponent');
    const atZero = options['zero'] === 'missing' ? Number.NaN : 0;
    return meanOfRows(output, inputs, weights, (values, shares) => {
      if (hasNegative(values)) return Number.NaN;
      return exponent < 0 && values.includes(0) ? atZero : powered(values, shares, exponent);
    });
  },
  rule: (inputs, { weights, options }) => {
    const exponent = numberOption(options, 'exponent');
    const zero = exponent < 0 ? zeroText(options['zero']) : '';
    return `power mean with exponent ${numberText(exponent)} of ${weightedList(inputs, weights)}${zero}`;
  },
};

/**
 * The mean in units of the input that weighs most in it, so that no power overflows, and by `expm1` and `log1p`, so
 * that exponents near 0 keep their digits.
 */
function powered(values: readonly number[], shares: readonly number[], exponent: number): number {
  const leading = exponent < 0 ? Math.min(...values) : Math.max(...values);
  if (leading === 0) return 0;
  const excess = weighted(values, shares, (value) => Math.expm1(exponent * Math.log(value / leading)));
  return leading * Math.exp(Math.log1p(excess) / exponent);
}
