import type { Result, ResultRow } from '../types.ts';
import { indicatorsBelow } from './final-nodes.ts';
import { indicatorName } from './indicator-label.ts';
import { count, firstFew } from './list-words.ts';
import { SUBSTITUTED_MARK } from './row-cells.ts';
import { sanitise } from './sanitise.ts';
import { becauseWords, donorWords, substitutedIn, substitutionGroups } from './substitutions.ts';

/** Lines of the legend for substitutions; the rest are counted. */
const MOST = 5;

/** Indicators named per line. */
const NAMED = 3;

/** `‡ Vell has values of Osmar (OSM) for Flight: not counted in Vell`: each substitution of the rows shown, once. */
export function substitutionLegend(result: Result, rows: readonly ResultRow[]): string[] {
  const lines = new Set(
    rows.flatMap((row) =>
      substitutionGroups(result, row).map((group) => {
        const names = group.indicators.map((id) => indicatorName(result.framework, id));
        const what = `${sanitise(row.unit.name)} has ${names.length === 1 ? 'the value' : 'values'} of ${donorWords(group)}`;
        return `${SUBSTITUTED_MARK} ${what} for ${firstFew(names, NAMED)}${becauseWords(group.reason)}`;
      }),
    ),
  );
  const rest = lines.size - MOST;
  return [
    ...[...lines].slice(0, MOST),
    ...(rest > 0 ? [`${SUBSTITUTED_MARK} and ${count(rest, 'more substitution')}, which explain shows`] : []),
  ];
}

/** ` ‡` where a node of a row has the value of another unit below it. */
export function componentMark(result: Result, row: ResultRow, id: string): string {
  const below = indicatorsBelow(result, id);
  return substitutedIn(row).some((indicator) => below.has(indicator)) ? ` ${SUBSTITUTED_MARK}` : '';
}
