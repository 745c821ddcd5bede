import type { Bounds, Driver, Result, ResultRow } from '../types.ts';
import { decimalsOf } from './final-nodes.ts';
import { own } from './lookup.ts';
import { isMissingValue } from './missing-value.ts';
import { fixed, NONE, signed } from './number.ts';
import { movedText } from './rank-words.ts';
import { sanitise } from './sanitise.ts';
import { hasSubstitution } from './substitutions.ts';

/** Below this share of observed indicators a score is marked. */
export const LOW_COVERAGE = 0.75;

/** Put beside what was computed with the value of another unit. */
export const SUBSTITUTED_MARK = '‡';

/** Put beside what was computed with an estimate of a missing value. */
export const IMPUTED_MARK = '≈';

/**
 * `!` where coverage is low, an indicator is missing or a step has no value; `†` where a missing value counted as zero; `≈` where one
 * was estimated; `‡` where the value of another unit stands in for one of its own.
 */
export function marksOf(row: ResultRow): string {
  const zero = zeroCount(row) > 0 ? '†' : '';
  const estimated = imputedCount(row) > 0 ? IMPUTED_MARK : '';
  return `${isUncertain(row) ? '!' : ''}${zero}${estimated}${hasSubstitution(row) ? SUBSTITUTED_MARK : ''}`;
}

/** Whether the position is to be treated with care: something is missing, or a step of the index has no value. */
export function isUncertain({ coverage, values, components }: ResultRow): boolean {
  const isMissing = Object.values(values).some(isMissingValue);
  return coverage < LOW_COVERAGE || isMissing || Object.values(components).includes(null);
}

/** How many missing values were counted as zero. */
export function zeroCount({ values }: ResultRow): number {
  return Object.values(values).filter(({ status }) => status === 'zero-for-missing').length;
}

/** How many missing values were estimated. */
export function imputedCount({ values }: ResultRow): number {
  return Object.values(values).filter(({ status }) => status === 'imputed').length;
}

/** `5 Very high`: the number of the level, 1 for the least risky, and its word. */
export function tierText({ tiers }: Result['framework'], tier: string | null): string {
  if (tier === null) return NONE;
  const index = tiers?.levels.findIndex(({ name }) => name === tier) ?? -1;
  return tiers === null || index < 0 ? sanitise(tier) : `${tiers.levels.length - index} ${sanitise(tier)}`;
}

/** `+0.42 ▲2 (8)`; `=` where neither score nor place changed; a dash where there is no ranked score to compare with. */
export function changeText(framework: Result['framework'], { change }: ResultRow): string {
  if (change === null) return NONE;
  const score = signed(change.score, decimalsOf(framework));
  const moved = movedText(change);
  if (moved === '=' && !/[1-9]/.test(score)) return '=';
  return `${score} ${moved}`.trim();
}

/** `0.40 [0.10–0.80]`, or the value alone where no indicator below it is missing. */
export function boundedText(value: number | null, bounds: Bounds | null, decimals: number): string {
  const range = bounds === null ? '' : ` ${boundsText(bounds, decimals)}`;
  return `${fixed(value, decimals)}${range}`;
}

/** `[0.10–0.80]`; with spaces where an end is negative. */
export function boundsText({ low, high }: Bounds, decimals: number): string {
  const dash = low < 0 || high < 0 ? ' – ' : '–';
  return `[${fixed(low, decimals)}${dash}${fixed(high, decimals)}]`;
}

/** The strongest drivers by size of the difference; a difference of nothing drives nothing. */
export function strongest(drivers: readonly Driver[], most: number): Driver[] {
  return drivers
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, most);
}

/** Whether a row has no observed value of an indicator. */
export function isMissing({ values }: Pick<ResultRow, 'values'>, indicator: string): boolean {
  const value = own(values, indicator);
  return value === undefined || isMissingValue(value);
}
