import { kurtosis } from '../../stats/kurtosis.ts';
import { comparable } from '../../stats/significant.ts';
import { skewness } from '../../stats/skewness.ts';
import { numberOption } from '../options.ts';
import { numberText } from '../rule-text.ts';
import type { Options, OptionSpec } from '../types.ts';

/** The two moments by which outliers are told; null where they are not defined. */
export interface Moments {
  skewness: number | null;
  kurtosis: number | null;
}

/** The limits of the test, as options. */
export const SKEW_TEST: Readonly<Record<'skewness' | 'kurtosis', OptionSpec>> = {
  skewness: {
    type: 'number',
    default: 2,
    min: 0,
    meaning: 'The test is passed where the sample skewness, whatever its sign, is at most this.',
  },
  kurtosis: {
    type: 'number',
    default: 3.5,
    meaning: 'The test is also passed where the sample excess kurtosis is at most this.',
  },
};

/** Skewness and kurtosis of values none of which is missing. */
export function momentsOf(values: Float64Array): Moments {
  return { skewness: skewness(values), kurtosis: kurtosis(values) };
}

/**
 * Whether values are free of outliers: |skewness| ≤ limit or kurtosis ≤ limit (OECD/JRC, Competence Centre on Composite
 * Indicators and Scoreboards, 10-step guide, step 5: the limits 2 and 3.5). Fewer than three values, or equal ones,
 * have no skewness and nothing that stands out.
 */
export function passesTest({ skewness: skew, kurtosis: kurt }: Moments, options: Options): boolean {
  if (skew === null || comparable(Math.abs(skew)) <= numberOption(options, 'skewness')) return true;
  return kurt !== null && comparable(kurt) <= numberOption(options, 'kurtosis');
}

/** The moments before and after a treatment, for its numbers. */
export function momentNumbers(before: Moments, after: Moments): Record<string, number> {
  return {
    ...defined('skewnessBefore', before.skewness),
    ...defined('kurtosisBefore', before.kurtosis),
    ...defined('skewnessAfter', after.skewness),
    ...defined('kurtosisAfter', after.kurtosis),
  };
}

function defined(name: string, value: number | null): Record<string, number> {
  return value === null ? {} : { [name]: value };
}

/** `skewness within ±2 or kurtosis at most 3.5`, for printed rules. */
export function testText(options: Options): string {
  const limits = [numberOption(options, 'skewness'), numberOption(options, 'kurtosis')].map(numberText);
  return `skewness within ±${limits[0] as string} or kurtosis at most ${limits[1] as string}`;
}
