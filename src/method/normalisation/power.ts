import { numberOption, optionalNumber } from '../options.ts';
import { finiteOrMissing } from '../present.ts';
import { numberText } from '../rule-text.ts';
import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Domain, Operation, Options } from '../types.ts';
import { mapColumn } from './column.ts';

/**
 * Power of values for which it keeps their order, or turns all of it round: all values where the exponent is a whole
 * odd number above zero, values of zero or more for other exponents above zero, values above zero for those below.
 * Other values, and powers beyond the range of numbers, become missing.
 */
export const power: Operation = {
  name: 'power',
  summary: 'raises its input to a power',
  formula: 'y = x^exponent, for x ≥ 0; for any x where the exponent is 1, 3, 5 …; for x > 0 where it is below zero',
  ...FIXED_NORMALISATION,
  domain: domainOf,
  options: {
    exponent: {
      type: 'number',
      nonZero: true,
      min: -10,
      max: 10,
      meaning: 'The exponent: 0.5 for the square root, -1 for the reciprocal, which turns the order round.',
    },
  },
  problem: (options) => (optionalNumber(options, 'exponent') === null ? 'power needs `exponent`' : null),
  apply: (inputs, { options }, output) => {
    const exponent = numberOption(options, 'exponent');
    const accepts = ACCEPTED[domainOf(options)];
    return mapColumn(output, inputs, (value) => (accepts(value) ? finiteOrMissing(value ** exponent) : Number.NaN));
  },
  rule: ([input = ''], { options }) => `${input} to the power of ${numberText(numberOption(options, 'exponent'))}`,
};

const ACCEPTED: Readonly<Record<Domain, (value: number) => boolean>> = {
  any: () => true,
  'non-negative': (value) => value >= 0,
  positive: (value) => value > 0,
};

function domainOf(options: Options): Domain {
  const exponent = numberOption(options, 'exponent');
  if (exponent < 0) return 'positive';
  return exponent % 2 === 1 ? 'any' : 'non-negative';
}
