import { comparable } from '../../stats/significant.ts';
import { optionalNumber, REFERENCE_SET } from '../options.ts';
import { numberText } from '../rule-text.ts';
import type { Treatment } from '../types.ts';
import { boxCoxLambda, LAMBDA_RANGE } from './box-cox-lambda.ts';
import { rangeOf, transformed, untransformed, within } from './transformed.ts';

/**
 * Power transformation, its power given or the likeliest for a normal distribution. Values that are not all positive
 * are first shifted so that the least is 1. Values beyond the reference set count as its least or greatest.
 */
export const boxCox: Treatment = {
  name: 'box-cox',
  summary: 'raises every value to a power, given or fitted by maximum likelihood',
  formula:
    'y = ((x + shift)^λ − 1) / λ, or ln(x + shift) for λ = 0  (Box and Cox 1964, An analysis of transformations, JRSS B 26, 211–252)',
  options: {
    lambda: {
      type: 'number',
      min: LAMBDA_RANGE[0],
      max: LAMBDA_RANGE[1],
      meaning: 'The power λ; fitted to the reference set by maximum likelihood where it is left out.',
    },
    referenceSet: REFERENCE_SET,
  },
  fits: true,
  fit: (values, options) => {
    if (values.length === 0) return untransformed(values, 'no value is observed');
    const [low, high] = rangeOf(values);
    if (comparable(low) === comparable(high)) return untransformed(values, 'all observed values are equal');
    const shift = low > 0 ? 0 : 1 - low;
    const given = optionalNumber(options, 'lambda');
    const lambda = given ?? boxCoxLambda(values.map((value) => value + shift));
    const outcome = `Box–Cox transformation with ${powerText(given, lambda)}`;
    const constants = { low, high, shift, lambda };
    return transformed(values, constants, (value) => change(value, constants), outcome);
  },
  apply: (column, { numbers }) => {
    const { low, high, shift, lambda } = numbers;
    if (low === undefined || high === undefined || shift === undefined || lambda === undefined) return column;
    return column.map((value) => change(value, { low, high, shift, lambda }));
  },
  rule: (options) => {
    const lambda = optionalNumber(options, 'lambda');
    return `Box–Cox transformation, power ${lambda === null ? 'by maximum likelihood' : numberText(lambda)}`;
  },
};

function powerText(given: number | null, lambda: number): string {
  if (given !== null) return 'given power';
  return LAMBDA_RANGE.some((end) => end === lambda) ? 'fitted power, at the end of the range searched' : 'fitted power';
}

interface Constants {
  low: number;
  high: number;
  shift: number;
  lambda: number;
}

function change(value: number, { low, high, shift, lambda }: Constants): number {
  const logarithm = Math.log(within(value, low, high) + shift);
  // expm1 keeps its digits near λ = 0, where (x^λ − 1) / λ loses them.
  return lambda === 0 ? logarithm : Math.expm1(lambda * logarithm) / lambda;
}
