import { atLeast } from '../../stats/at-least.ts';
import { numberOption, optionalNumber } from '../options.ts';
import { numberText } from '../rule-text.ts';
import { ORDERED_AGGREGATION } from '../shapes.ts';
import type { Operation } from '../types.ts';

/**
 * One of two inputs, by whether a third reaches a threshold. Missing where the test or the input that it chooses is
 * missing; the input that it does not choose is not needed, so the rule for missing inputs is not to ask for all.
 */
export const choose: Operation = {
  name: 'choose',
  summary: 'takes one of two inputs, by whether a third reaches a threshold',
  formula:
    'y = atLeast where test ≥ threshold, otherwise below  (as INFORM Risk takes current over projected conflict)',
  ...ORDERED_AGGREGATION,
  missing: 'skip',
  roles: ['test', 'atLeast', 'below'],
  options: { threshold: { type: 'number', meaning: 'The value of the test from which the second input is taken.' } },
  problem: (options) => (optionalNumber(options, 'threshold') === null ? 'choose needs `threshold`' : null),
  apply: (inputs, { options }, output) => {
    const [test, reached, below] = inputs as [Float64Array, Float64Array, Float64Array];
    const threshold = numberOption(options, 'threshold');
    for (let row = 0; row < output.length; row += 1) {
      const value = test[row] as number;
      output[row] = Number.isNaN(value) ? value : ((atLeast(value, threshold) ? reached : below)[row] as number);
    }
    return output;
  },
  rule: ([test = '', reached = '', below = ''], { options }) =>
    `${reached} where ${test} is at least ${numberText(numberOption(options, 'threshold'))}, otherwise ${below}`,
};
