import { numberOption } from '../options.ts';
import { finiteOrMissing } from '../present.ts';
import { numberText } from '../rule-text.ts';
import { ORDERED_AGGREGATION } from '../shapes.ts';
import type { Operation } from '../types.ts';

/** One input over another; missing where the denominator is zero, since nothing can be told from it. */
export const ratio: Operation = {
  name: 'ratio',
  summary: 'divides its first input by its second',
  formula: 'y = numerator × times / denominator; missing where the denominator is 0  (OECD/JRC Handbook, 2008, step 2)',
  ...ORDERED_AGGREGATION,
  roles: ['numerator', 'denominator'],
  options: {
    times: { type: 'number', default: 1, nonZero: true, meaning: 'Factor, such as 1000 for a rate per 1000.' },
  },
  apply: (inputs, { options }, output) => {
    const [numerator, denominator] = inputs as [Float64Array, Float64Array];
    const times = numberOption(options, 'times');
    // Multiplied before it is divided, so that 7 of 100 is 7 in a hundred and not 7.000000000000001.
    for (let row = 0; row < output.length; row += 1) {
      const [value, divisor] = [numerator[row] as number, denominator[row] as number];
      const scaled = value * times;
      output[row] = finiteOrMissing(Number.isFinite(scaled) ? scaled / divisor : (value / divisor) * times);
    }
    return output;
  },
  rule: ([numerator = '', denominator = ''], { options }) => {
    const times = numberOption(options, 'times');
    return `${numerator} / ${denominator}${times === 1 ? '' : ` × ${numberText(times)}`}`;
  },
};
