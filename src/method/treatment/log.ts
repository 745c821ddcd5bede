import type { Treatment } from '../types.ts';
import { rangeOf, transformed, untransformed } from './transformed.ts';

/**
 * Natural logarithm of every value. Where a value is not positive the column is left as it is and the result says so:
 * `shifted-log` is made for such values. It takes nothing from the data but whether it can be done; a value below all
 * that were looked at (a bound of zero) counts as the least of them, because a logarithm of it may not exist.
 */
export const log: Treatment = {
  name: 'log',
  summary: 'takes the natural logarithm of every value',
  formula: 'y = ln x  (OECD/JRC Handbook, 2008, step 5, log transformation)',
  options: {},
  fits: false,
  fit: (values) => {
    if (values.length === 0) return untransformed(values, 'no value is observed');
    const [low] = rangeOf(values);
    if (low <= 0) return untransformed(values, 'a value that is zero or negative has no logarithm');
    return transformed(values, { low }, Math.log, 'natural logarithm');
  },
  apply: (column, { numbers }) => {
    const { low } = numbers;
    return low === undefined ? column : column.map((value) => Math.log(Math.max(value, low)));
  },
  rule: () => 'natural logarithm',
};
