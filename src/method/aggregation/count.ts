import { atLeast } from '../../stats/at-least.ts';
import { numberOption, optionalNumber } from '../options.ts';
import { foldRows } from '../present.ts';
import { numberText } from '../rule-text.ts';
import { UNWEIGHTED_AGGREGATION } from '../shapes.ts';
import type { Operation } from '../types.ts';

/**
 * How many of its inputs reach a value. A missing input makes it missing unless the framework says `missing: skip`,
 * because leaving one out of a count is the same as saying that it does not reach the value.
 */
export const count: Operation = {
  name: 'count',
  summary: 'counts the inputs that reach a value',
  formula:
    'y = count(x[i] ≥ atLeast); with share, divided by count(x[i] present)  (Alkire and Foster, 2011: the counting step)',
  ...UNWEIGHTED_AGGREGATION,
  options: {
    atLeast: { type: 'number', meaning: 'The value from which an input counts.' },
    share: { type: 'boolean', default: false, meaning: 'Divides by the number of inputs that are there.' },
  },
  problem: (options) => (optionalNumber(options, 'atLeast') === null ? 'count needs `atLeast`' : null),
  apply: (inputs, { options }, output) => {
    const limit = numberOption(options, 'atLeast');
    foldRows(output, inputs, 0, (total, value) => total + (atLeast(value, limit) ? 1 : 0));
    if (options['share'] !== true) return output;
    for (let row = 0; row < output.length; row += 1) {
      output[row] = (output[row] as number) / inputs.filter((column) => !Number.isNaN(column[row])).length;
    }
    return output;
  },
  rule: (inputs, { options }) =>
    `${options['share'] === true ? 'share' : 'number'} of ${inputs.join(', ')} at or above ${numberText(numberOption(options, 'atLeast'))}`,
};
