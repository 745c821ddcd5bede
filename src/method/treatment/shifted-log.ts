import { skewness } from '../../stats/skewness.ts';
import { numberOption, REFERENCE_SET } from '../options.ts';
import { numberText } from '../rule-text.ts';
import type { Options, OptionSpec, Treatment } from '../types.ts';
import { rangeOf, transformed, untransformed, within } from './transformed.ts';

/** The options of the shift, which the two-stage treatment shares. */
export function shiftOptions(tail: 'high' | 'low' | 'auto'): Readonly<Record<'add' | 'share' | 'tail', OptionSpec>> {
  return {
    add: { type: 'number', default: 1, min: 0, meaning: 'Added to the distance from the end before the logarithm.' },
    share: {
      type: 'number',
      default: 0,
      min: 0,
      meaning: 'This times the range of the values is added too; 0.01, with `add` 0, does not depend on the unit.',
    },
    tail: {
      type: 'choice',
      values: ['high', 'low', 'auto'],
      default: tail,
      meaning: 'Which tail is drawn in: the high, the low, or the one to which the values are skewed.',
    },
  };
}

/** Something must keep the logarithm from that of zero. */
export function shiftProblem(options: Options): string | null {
  const [add, share] = [numberOption(options, 'add'), numberOption(options, 'share')];
  return add === 0 && share === 0 ? '`add` or `share` must be above zero' : null;
}

/**
 * Logarithm of the distance from the least value, defined for any values; for a low tail its mirror image, so that the
 * order stays. Values beyond the reference set count as its least or greatest.
 */
export const shiftedLog: Treatment = {
  name: 'shifted-log',
  summary: 'takes the logarithm of the distance from the least value, or for a low tail from the greatest',
  formula:
    'y = ln(x − min + c), for a low tail −ln(max − x + c), c = add + share × (max − min)  (JRC COIN Tool: add 1; Becker et al. 2022, COINr, JOSS 7(78), 4567: log_CT, share 0.01)',
  options: { ...shiftOptions('high'), referenceSet: REFERENCE_SET },
  fits: true,
  problem: shiftProblem,
  fit: (values, options) => {
    if (values.length === 0) return untransformed(values, 'no value is observed');
    const [low, high] = rangeOf(values);
    const shift = numberOption(options, 'add') + numberOption(options, 'share') * (high - low);
    if (shift === 0) return untransformed(values, 'the values lie too close together to compute with');
    const tail = tailOf(values, options);
    const constants = { low, high, shift, tail };
    const outcome = `logarithm of the distance from the ${tail === 1 ? 'least' : 'greatest'} value`;
    return transformed(values, constants, (value) => change(value, constants), outcome);
  },
  apply: (column, { numbers }) => {
    const { low, high, shift, tail } = numbers;
    if (low === undefined || high === undefined || shift === undefined || tail === undefined) return column;
    return column.map((value) => change(value, { low, high, shift, tail }));
  },
  rule: (options) => `logarithm of the distance from ${ruleEnd(options)}, plus ${shiftText(options)}`,
};

interface Constants {
  low: number;
  high: number;
  shift: number;
  /** 1 where the high tail is drawn in, -1 where the low one is. */
  tail: number;
}

function change(value: number, { low, high, shift, tail }: Constants): number {
  const inside = within(value, low, high);
  // Not `tail * Math.log(...)`, which would make -0 of the logarithm of 1.
  return tail === 1 ? Math.log(inside - low + shift) : 0 - Math.log(high - inside + shift);
}

function tailOf(values: Float64Array, { tail }: Options): 1 | -1 {
  if (tail !== 'auto') return tail === 'high' ? 1 : -1;
  return (skewness(values) ?? 0) < 0 ? -1 : 1;
}

function ruleEnd({ tail }: Options): string {
  const ends: Record<string, string> = { high: 'the least value', low: 'the greatest value' };
  return ends[tail as string] ?? 'the least value, or the greatest where the low tail is the long one';
}

function shiftText(options: Options): string {
  const [add, share] = [numberOption(options, 'add'), numberOption(options, 'share')];
  const parts = [...(add === 0 ? [] : [numberText(add)]), ...(share === 0 ? [] : [`${numberText(share)} × the range`])];
  return parts.join(' and ');
}
