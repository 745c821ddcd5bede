import { describe, expect, it } from 'vitest';
import { optionsSchema } from '../../src/framework/option-schema.ts';
import { IMPUTATIONS } from '../../src/method/imputations.ts';
import { OPERATIONS } from '../../src/method/operations.ts';
import { TREATMENTS } from '../../src/method/treatments.ts';
import type { OptionSpec } from '../../src/method/types.ts';

/** Every number option with a limit: values on either side of it, and why it is where it is. */
const LIMITS: [method: string, option: string, taken: number[], refused: number[], why: string][] = [
  ['ratio', 'times', [-1, 0.5, 1000], [0], 'a factor of 0 leaves nothing'],
  ['scaled-geometric-mean', 'high', [0.5, 1, 100], [0, -1], 'a scale from 0 has its top above 0'],
  ['scale', 'multiply', [-1, 0.5, 2], [0], 'a factor of 0 leaves nothing'],
  ['scale', 'divide', [-1, 0.5, 2], [0], 'nothing is divided by 0'],
  ['z-score', 'sd', [0.5, 1, 20], [0, -1], 'a standard deviation is above 0'],
  ['power', 'exponent', [-10, -1, 0.5, 1, 10], [0, -10.5, 10.5], 'a power of 0 leaves nothing, high ones overflow'],
  ['logistic', 'slope', [-1, 0.5, 2], [0], 'a flat curve says nothing'],
  ['last-observation', 'maxAge', [1, 2, 50], [0, 1.5], 'an earlier period is at least one back'],
  ['linear', 'maxGap', [2, 3, 50], [1, 2.5], 'values around a gap lie at least two periods apart'],
  ['nearest-neighbours', 'neighbours', [1, 2, 50], [0, 1.5], 'a mean needs a row'],
  ['nearest-neighbours', 'shared', [1, 2, 50], [0, 1.5], 'a distance needs an indicator'],
  ['box-cox', 'lambda', [-5, 0, 0.5, 5], [-5.5, 5.5], 'the range in which a power is looked for'],
  ['shifted-log', 'add', [0, 0.5, 3], [-0.5], 'the logarithm is taken of what is not negative'],
  ['shifted-log', 'share', [0, 0.01, 3], [-0.5], 'the logarithm is taken of what is not negative'],
  ['winsorise', 'most', [0, 1, 50], [-1, 1.5], 'a number of values'],
  ['winsorise', 'skewness', [0, 0.5, 3], [-0.5], 'a limit of an absolute value'],
  ['winsorise', 'kurtosis', [-1.5, 0, 3.5], [], 'excess kurtosis may be negative'],
];

const methods = new Map<string, { options: Readonly<Record<string, OptionSpec>> }>([
  ...OPERATIONS,
  ...IMPUTATIONS,
  ...TREATMENTS,
]);

describe('limits of number options', () => {
  it.each(LIMITS)('%s: `%s` takes %j and refuses %j, since %s', (method, option, taken, refused) => {
    const spec = methods.get(method)?.options[option] as OptionSpec;
    const accepts = (value: number) => optionsSchema({ [option]: spec }).safeParse({ [option]: value }).success;
    expect(taken.filter(accepts)).toEqual(taken);
    expect(refused.filter(accepts)).toEqual([]);
  });
});
