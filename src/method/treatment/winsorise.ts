import { numberOption, REFERENCE_SET } from '../options.ts';
import type { Treatment } from '../types.ts';
import { momentNumbers, momentsOf, SKEW_TEST, testText } from './skew-test.ts';
import { countText, type Winsorised, winsorising, withinLimits } from './winsorising.ts';

/**
 * Brings outliers in to the next value inward, one by one, until the test is passed. The column keeps what was reached
 * where the test still fails; `two-stage` goes on to a logarithm instead.
 */
export const winsorise: Treatment = {
  name: 'winsorise',
  summary: 'brings outliers in to the next value inward until skewness or kurtosis is small enough',
  formula:
    'y = min(max(x, low), high), the limits by one outlier after another at the skewed end  (OECD/JRC Handbook, 2008, step 3; JRC 10-step guide, step 5)',
  options: {
    most: {
      type: 'number',
      default: 5,
      min: 0,
      whole: true,
      meaning: 'The most values that may be changed; equal ones count each.',
    },
    ...SKEW_TEST,
    referenceSet: REFERENCE_SET,
  },
  fits: true,
  fit: (values, options) => {
    if (values.length === 0)
      return { numbers: {}, outcome: 'left as it is: no value is observed', problem: 'no value is observed' };
    const found = winsorising(values, options);
    const { low, high, top, bottom, moments, stopped } = found;
    const numbers = {
      ...(low === null ? {} : { low }),
      ...(high === null ? {} : { high }),
      points: top + bottom,
      ...momentNumbers(momentsOf(values), moments),
    };
    return { numbers, outcome: outcomeOf(found), problem: stopped };
  },
  apply: (column, { numbers }) => withinLimits(column, { low: numbers['low'] ?? null, high: numbers['high'] ?? null }),
  rule: (options) =>
    `at most ${countText(numberOption(options, 'most'))} at the skewed end brought in to the next, until ${testText(options)}`,
};

function outcomeOf({ top, bottom, stopped }: Winsorised): string {
  const ends = [
    ...(top === 0 ? [] : [`${countText(top)} at the top`]),
    ...(bottom === 0 ? [] : [`${countText(bottom)} at the bottom`]),
  ];
  if (ends.length > 0) return `${ends.join(' and ')} winsorised`;
  return stopped === null ? 'left as it is: it passes the test' : 'left as it is';
}
