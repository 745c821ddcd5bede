import type { Result, ResultRow } from '../types.ts';
import { finalNodes } from './final-nodes.ts';
import { leaveOneOutSentence } from './leave-one-out.ts';
import { lowestFirst, splitDrivers } from './drivers.ts';
import { NONE } from './number.ts';
import { movedText } from './rank-words.ts';
import { IMPUTED_MARK, imputedCount, isUncertain, zeroCount } from './row-cells.ts';
import { referenceNames } from './reference-name.ts';
import { sanitise } from './sanitise.ts';
import { hasAllValues } from './table-components.ts';
import { substitutionLegend } from './table-substitutions.ts';
import type { View } from './view.ts';

const NO_VALUE = 'A component without a number: nothing under it was observed, which is neither zero nor absence';

/**
 * What each mark and column means: only those that stand in the table.
 *
 * @param rows those shown
 * @param columns keys of the columns shown
 * @param by what the columns are
 */
export function legend(
  result: Result,
  rows: readonly ResultRow[],
  columns: ReadonlySet<string>,
  by: View['by'],
): string[] {
  return [
    ...(columns.has('component') && !rows.every((row) => hasAllValues(row, finalNodes(result))) ? [NO_VALUE] : []),
    ...scoreMarks(columns.has('score') ? rows : []),
    ...(columns.has('score') || columns.has('component') ? substitutionLegend(result, rows) : []),
    ...(columns.has('change') ? [changeLegend(result, rows)] : []),
    ...(columns.has('drivers') ? driversLegend(result, rows) : []),
    ...(by === 'index' && lacksReference(result, rows) ? [NO_REFERENCE] : []),
  ].filter((line) => line !== '');
}

function scoreMarks(rows: readonly ResultRow[]): string[] {
  return [
    rows.some(isUncertain)
      ? '! coverage under 75 %, or an indicator or a step of the index is missing that could move the score: treat the position with care; explain shows which'
      : '',
    rows.some((row) => zeroCount(row) > 0)
      ? '† a missing value counted as zero, as the framework rules; it may not be zero'
      : '',
    rows.some((row) => imputedCount(row) > 0)
      ? `${IMPUTED_MARK} a missing value was estimated, as the framework rules; explain shows how`
      : '',
  ];
}

const ARROWS = '; ▲ nearer to rank 1, in brackets how many units were ranked in both periods';

/** Scores of two periods that were each put on a scale of their own. */
const OWN_BOUNDS = '; each period has bounds of its own, so that a change is among the units, not in absolute terms';

function changeLegend({ results, fitted }: Result, rows: readonly ResultRow[]): string {
  const periods = new Set(rows.map(({ period }) => period));
  const since = new Set(
    results.flatMap(({ period, change }) => (change !== null && periods.has(period) ? [change.since] : [])),
  );
  const none = rows.some(({ change }) => change === null)
    ? `; ${NONE}: no ranked score for the period before in these data`
    : '';
  const when = since.size === 1 ? [...since].map(sanitise).join('') : 'the period before in the data';
  const moves = rows.flatMap(({ change }) => (change === null ? [] : movedText(change))).filter((text) => text !== '');
  const what = moves.length === 0 ? 'score' : 'score and places';
  const own = fitted.some(({ referenceSet }) => referenceSet === 'period') ? OWN_BOUNDS : '';
  return `Change: ${what} since ${when}${moves.some((text) => text !== '=') ? ARROWS : ''}${own}${none}`;
}

function driversLegend(result: Result, rows: readonly ResultRow[]): string[] {
  const name = referenceNames(result, rows);
  const side = lowestFirst(result) ? 'below' : 'above';
  const none = rows.some((row) => splitDrivers(result, row).raising.length === 0) ? `; ${NONE}: none` : '';
  return [
    `Drivers: points ${side} the reference${name === null ? '' : `: ${name}`}${none}`,
    ...leaveOneOutSentence(result),
  ];
}

const NO_REFERENCE = 'Drivers: none, because there is no reference to compare with.';

/** Whether the rows are ranked and have points, and still no drivers. */
function lacksReference({ framework, explanation }: Result, rows: readonly ResultRow[]): boolean {
  if (framework.ranking === 'none' || explanation.contributions === 'none') return false;
  return rows.length > 0 && rows.every(({ drivers }) => drivers.length === 0);
}

/** The line that names what had no room; null where nothing was hidden. Markdown has every column but the bar. */
export function hiddenSentence(hidden: readonly string[]): string | null {
  if (hidden.length === 0) return null;
  const start = `Hidden, no room: ${hidden.join(', ')}. A wider terminal`;
  if (!hidden.includes('bar')) return `${start} or --format markdown shows all.`;
  return hidden.length === 1 ? `${start} shows it.` : `${start} shows all, --format markdown all but the bar.`;
}
