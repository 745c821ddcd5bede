import type { Bounds, Driver, Result, ResultRow } from '../types.ts';
import { decimalsOf } from './final-nodes.ts';
import { indicatorName } from './indicator-label.ts';
import { own } from './lookup.ts';
import { fixed, NONE, signed } from './number.ts';
import { movedText } from './rank-words.ts';
import { sanitise } from './sanitise.ts';

/** Below this share of observed indicators a score is marked. */
export const LOW_COVERAGE = 0.75;

/** `!` where coverage is low or bounds stand beside the score; `†` where a missing value counted as zero. */
export function marksOf(row: ResultRow): string {
  return `${isUncertain(row) ? '!' : ''}${countsZero(row) ? '†' : ''}`;
}

/** Whether the position is to be treated with care. */
export function isUncertain({ coverage, bounds }: ResultRow): boolean {
  return coverage < LOW_COVERAGE || bounds !== null;
}

/** Whether a missing value was counted as zero. */
export function countsZero({ values }: ResultRow): boolean {
  return Object.values(values).some(({ status }) => status === 'zero-for-missing');
}

/** `5 Very high`: the number of the level, 1 for the least risky, and its word. */
export function tierText({ tiers }: Result['framework'], tier: string | null): string {
  if (tier === null) return NONE;
  const index = tiers?.levels.findIndex(({ name }) => name === tier) ?? -1;
  return tiers === null || index < 0 ? sanitise(tier) : `${tiers.levels.length - index} ${sanitise(tier)}`;
}

/** `+0.42 ▲2 of 8`; `=` where neither score nor place changed; `new` for a unit not ranked in the period before. */
export function changeText(framework: Result['framework'], { change }: ResultRow): string {
  if (change === null) return 'new';
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

/**
 * `armed conflict +1.20, flight† -0.30`: the strongest drivers, one whose value is missing marked.
 *
 * @param most how many
 * @param shortened shortens a name where there is little room
 */
export function driversText(
  framework: Result['framework'],
  row: ResultRow,
  most: number,
  shortened: (name: string) => string = (name) => name,
): string {
  const decimals = decimalsOf(framework);
  return strongest(row.drivers, most)
    .map(({ indicator, difference }) => {
      const mark = isMissing(row, indicator) ? '†' : '';
      return `${shortened(indicatorName(framework, indicator))}${mark} ${signed(difference, decimals)}`;
    })
    .join(', ');
}

/** Whether a row has no observed value of an indicator. */
export function isMissing({ values }: Pick<ResultRow, 'values'>, indicator: string): boolean {
  return (own(values, indicator)?.raw ?? null) === null;
}
