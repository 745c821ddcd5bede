import { comparable } from '../../stats/significant.ts';
import { finiteOrMissing } from '../present.ts';
import { numberText } from '../rule-text.ts';
import type { Fit, OptionSpec, StepContext } from '../types.ts';
import { mapColumn } from './column.ts';
import { fitOf, TOO_WIDE } from './fit.ts';

/** The end at which a distance is 0: the least value, or the greatest where the direction is turned round. */
export function worstOf(ascending: Float64Array, reverse: boolean): number {
  return (reverse ? ascending.at(-1) : ascending[0]) as number;
}

/**
 * The worst value and the mark that becomes 1, under the name that results print; a problem where the mark does not
 * lie on the better side of the worst value.
 *
 * @param ascending the observed values, at least one
 * @param mark what it is called in results, its value, and how a problem begins: `the target 5`
 */
export function distanceFit(
  ascending: Float64Array,
  mark: { name: string; value: number; label: string },
  reverse: boolean,
): Fit {
  const worst = worstOf(ascending, reverse);
  const best = worstOf(ascending, !reverse);
  const numbers = { [reverse ? 'max' : 'min']: worst, [mark.name]: mark.value };
  const ahead = comparable(mark.value) - comparable(worst);
  if (reverse ? ahead >= 0 : ahead <= 0) {
    const side = reverse ? 'below the greatest' : 'above the least';
    return fitOf(numbers, `${mark.label} is not ${side} value, ${numberText(worst)}`);
  }
  const finite = Number.isFinite((best - worst) / (mark.value - worst)) && Number.isFinite(mark.value - worst);
  return fitOf(numbers, finite ? null : TOO_WIDE);
}

/**
 * The share of the way from `worst` to `mark`. A value from outside the reference set that is worse than its worst (a
 * bound, a reference unit) would itself be the worst, so it counts 0; `most` cuts off at the other end.
 */
export function distanceShares(
  output: Float64Array,
  inputs: readonly Float64Array[],
  { worst, mark, most }: { worst: number; mark: number; most: number },
): Float64Array {
  return mapColumn(output, inputs, (value) =>
    finiteOrMissing(Math.min(Math.max((value - worst) / (mark - worst), 0), most)),
  );
}

/** The same from what was fitted, cut off at 1 where the options say so. */
export function fittedShares(
  output: Float64Array,
  inputs: readonly Float64Array[],
  name: string,
  { fit, options, reverse }: Pick<StepContext, 'fit' | 'options' | 'reverse'>,
): Float64Array {
  const { numbers } = fit as Fit;
  const worst = numbers[reverse ? 'max' : 'min'] as number;
  const most = options['cap'] === true ? 1 : Number.POSITIVE_INFINITY;
  return distanceShares(output, inputs, { worst, mark: numbers[name] as number, most });
}

/** Whether what is better than the mark counts for more. */
export const CAP: OptionSpec = {
  type: 'boolean',
  default: false,
  meaning: 'Values that are better than what becomes 1 count as 1 too.',
};

/** `nearness of A to the target 5, from 0 at its least value`. */
export function distanceRule(
  input: string,
  mark: string,
  { options, reverse }: Pick<StepContext, 'options' | 'reverse'>,
): string {
  const capped = options['cap'] === true ? ', at most 1' : '';
  return `nearness of ${input} to ${mark}, 0 at its ${reverse ? 'greatest' : 'least'} value, 1 at that${capped}`;
}
