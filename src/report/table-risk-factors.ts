import type { Result, ResultRow, ResultValue } from '../types.ts';
import { decimalsOf } from './final-nodes.ts';
import { indicatorLabel, riskFactorLabel } from './indicator-label.ts';
import { own } from './lookup.ts';
import { fixed, NONE, trimmed } from './number.ts';
import { rankPhrase } from './rank-words.ts';
import { sanitise } from './sanitise.ts';
import { becauseWords, donorWords, isSubstituted } from './substitutions.ts';

/** One risk factor of the UN Framework and the indicators keyed to it. */
export interface FactorGroup {
  factor: string | null;
  indicators: readonly string[];
}

/** Stands in the view by risk factor, because the obvious sum would be wrong. */
export const NO_SUBTOTAL =
  'An indicator keyed to several risk factors stands under each, marked *. No subtotal per factor: it would count points twice.';

/** Indicators under each of their risk factors, in the order of the numbers; those with none come last. */
export function factorGroups({ framework }: Result): FactorGroup[] {
  const groups = new Map<string, string[]>();
  const without: string[] = [];
  for (const [id, { riskFactors }] of Object.entries(framework.indicators)) {
    for (const factor of riskFactors) groups.set(factor, [...(groups.get(factor) ?? []), id]);
    if (riskFactors.length === 0) without.push(id);
  }
  const sorted = [...groups].sort(([a], [b]) => byNumber(a, b));
  const keyed = sorted.map(([factor, indicators]) => ({ factor, indicators }));
  return without.length === 0 ? keyed : [...keyed, { factor: null, indicators: without }];
}

/** `RF9` before `RF10`. */
function byNumber(a: string, b: string): number {
  const difference = Number(/\d+/.exec(a)?.[0] ?? 0) - Number(/\d+/.exec(b)?.[0] ?? 0);
  return difference === 0 ? (a < b ? -1 : 1) : difference;
}

/** One unit's indicators under their risk factors, with points, or with values where there are no points. */
export function riskFactorLines(result: Result, row: ResultRow, tied: boolean): string[] {
  const { framework, universe } = result;
  const score =
    row.score === null
      ? ''
      : `: ${fixed(row.score, decimalsOf(framework))}, ${rankPhrase(row, universe.partial, tied)}`;
  return [
    `${sanitise(row.unit.name)}${score}`,
    ...factorGroups(result).flatMap(({ factor, indicators }) => [
      `  ${factor === null ? 'Keyed to no risk factor' : riskFactorLabel(framework, factor)}`,
      ...indicators.map(
        (id) => `    ${indicatorLabel(framework, id)}${isShared(result, id) ? '*' : ''}: ${amount(result, row, id)}`,
      ),
    ]),
  ];
}

/** Whether an indicator stands under several risk factors. */
function isShared({ framework }: Result, id: string): boolean {
  return (own(framework.indicators, id)?.riskFactors.length ?? 0) > 1;
}

/** Points where contributions were computed, otherwise the value that was used. */
function amount(result: Result, row: ResultRow, id: string): string {
  const value = own(row.values, id);
  const remark = value === undefined ? '' : remarkOn(value);
  if (result.explanation.contributions === 'none') {
    return value?.used == null ? `${NONE} (missing)` : `value ${trimmed(value.used)}${remark}`;
  }
  const points = own(row.contributions, id);
  if (points === undefined) return `${NONE} (missing)`;
  return `${fixed(points, decimalsOf(result.framework))} points${remark}`;
}

function remarkOn(value: ResultValue): string {
  if (value.status === 'zero-for-missing') return ' (missing, counted as zero)';
  if (!isSubstituted(value)) return '';
  const { substitutedFrom: from = null, reason } = value;
  return ` (value of ${donorWords({ from, fromName: null })}${becauseWords(reason)})`;
}
