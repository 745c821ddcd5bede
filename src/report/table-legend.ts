import type { Result, ResultRow } from '../types.ts';
import { finalNodes } from './final-nodes.ts';
import { countsZero, driversText, isUncertain } from './row-cells.ts';
import { referenceNames } from './reference-name.ts';
import { sanitise } from './sanitise.ts';
import { hasAllValues } from './table-components.ts';

const NO_VALUE = 'A component without a number: nothing under it was observed, which is neither zero nor absence';

/**
 * What each mark and column means: only those that stand in the table.
 *
 * @param rows those shown
 * @param columns keys of the columns shown
 */
export function legend(result: Result, rows: readonly ResultRow[], columns: ReadonlySet<string>): string[] {
  return [
    ...(columns.has('component') && !rows.every((row) => hasAllValues(row, finalNodes(result))) ? [NO_VALUE] : []),
    ...scoreMarks(columns.has('score') ? rows : []),
    ...(columns.has('change') ? [changeLegend(result, rows)] : []),
    ...(columns.has('drivers') ? [driversLegend(result, rows)] : []),
  ].filter((line) => line !== '');
}

function scoreMarks(rows: readonly ResultRow[]): string[] {
  return [
    rows.some(isUncertain)
      ? '! coverage under 75 %, or an indicator missing that could move the score: treat the position with care; explain shows the bounds'
      : '',
    rows.some(countsZero) ? '† a missing value counted as zero, as the framework rules; it may not be zero' : '',
  ];
}

function changeLegend({ results }: Result, rows: readonly ResultRow[]): string {
  const periods = new Set(rows.map(({ period }) => period));
  const since = new Set(
    results.flatMap(({ period, change }) => (change !== null && periods.has(period) ? [change.since] : [])),
  );
  const isNew = rows.some(({ change }) => change === null) ? '; new: not ranked then' : '';
  const when = since.size === 1 ? [...since].map(sanitise).join('') : 'the period before in the data';
  return `Change: score, and places among the units ranked in both periods, since ${when}${isNew}`;
}

function driversLegend(result: Result, rows: readonly ResultRow[]): string {
  if (rows.every((row) => driversText(result.framework, row, 1) === '')) return '';
  const name = referenceNames(result, rows);
  return `Drivers: points more (+) or less (-) than the reference${name === null ? '' : `: ${name}`}`;
}

/** The line that names what had no room; null where nothing was hidden. */
export function hiddenSentence(hidden: readonly string[]): string | null {
  if (hidden.length === 0) return null;
  return `Hidden, no room: ${hidden.join(', ')}. A wider terminal or --format markdown shows all.`;
}
