import { REFERENCE_SET } from '../options.ts';
import type { Treatment } from '../types.ts';
import { rangeOf, transformed, untransformed } from './transformed.ts';

/**
 * Natural logarithm of every value. Where a value of the reference set is not positive the column is left as it is and
 * the result says so: `shifted-log` is made for such values. All that it takes from the data is whether it can be done;
 * a value that is not positive and was not among those (a bound of zero) has no result.
 */
export const log: Treatment = {
  name: 'log',
  summary: 'takes the natural logarithm of every value',
  formula: 'y = ln x  (OECD/JRC Handbook, 2008, step 5, log transformation)',
  options: { referenceSet: REFERENCE_SET },
  fits: true,
  domain: 'positive',
  fit: (values) => {
    if (values.length === 0) return untransformed(values, 'no value is observed');
    const [low] = rangeOf(values);
    if (low <= 0) return untransformed(values, 'a value that is zero or negative has no logarithm');
    return transformed(values, { low }, Math.log, 'natural logarithm');
  },
  apply: (column, { numbers }) => {
    const { low } = numbers;
    return low === undefined ? column : column.map((value) => (value <= 0 ? Number.NaN : Math.log(value)));
  },
  rule: () => 'natural logarithm',
};
