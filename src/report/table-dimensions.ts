import type { Result, ResultRow } from '../types.ts';
import type { Column } from './column.ts';
import { decimalsOf, dimensions, indicatorsBelow } from './final-nodes.ts';
import { inputName } from './indicator-label.ts';
import { own } from './lookup.ts';
import { fixed, NONE } from './number.ts';
import { displayWidth } from './text.ts';
import type { Section } from './sections.ts';
import { identityColumns, scoreColumns } from './table-columns.ts';

/** Columns by dimension: the inputs of the score, each with its points or its value. */
export function dimensionColumns(result: Result, section: Section, rows: readonly ResultRow[]): Column[] {
  const points = pointsAreKnown(result);
  const columns = dimensions(result).map((id): Column => {
    const cells = rows.map((row) => (points ? pointsText(result, row, id) : valueText(result, row, id)));
    return {
      key: `dimension ${id}`,
      label: inputName(result.framework, id),
      align: 'right',
      cells,
      least: leastWidth(cells),
    };
  });
  return [...identityColumns(result, section, rows), ...scoreColumns(result, rows), ...columns];
}

/** Only the name at its head may be shortened, never a figure. */
function leastWidth(cells: readonly string[]): number {
  return cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), 8);
}

/** What the columns hold, in a sentence. */
export function dimensionSentence(result: Result): string {
  return pointsAreKnown(result)
    ? 'Under each dimension: the points it adds to the score.'
    : 'Under each dimension: its value as it enters the score. Values are not points and need not add up to it.';
}

/** Points of a dimension are the sum of its indicators' points, where contributions add up and none is under two. */
function pointsAreKnown(result: Result): boolean {
  if (result.explanation.contributions !== 'additive') return false;
  const below = dimensions(result).flatMap((id) => [...indicatorsBelow(result, id)]);
  return new Set(below).size === below.length;
}

function pointsText(result: Result, row: ResultRow, id: string): string {
  const points = [...indicatorsBelow(result, id)].flatMap((indicator) => own(row.contributions, indicator) ?? []);
  if (points.length === 0) return NONE;
  return fixed(
    points.reduce((sum, value) => sum + value, 0),
    decimalsOf(result.framework),
  );
}

function valueText(result: Result, row: ResultRow, id: string): string {
  const value = own(row.components, id) ?? own(row.values, id)?.used ?? null;
  return fixed(value, decimalsOf(result.framework));
}
