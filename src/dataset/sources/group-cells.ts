import { byCodeUnit } from '../../framework/text-order.ts';
import type { Finding } from '../../types.ts';
import { counted } from '../text.ts';
import type { Reshaping } from './reshaping.ts';
import type { FoundSeries } from './series-index.ts';
import type { ValueColumn } from './value-columns.ts';

/** What a row is about. */
export interface GroupAbout {
  unit: string;
  name: string;
  period: string;
  /** The same for rows about the same unit and period. */
  key: string;
}

/** What several rows about one unit and period come to. */
export interface Group extends GroupAbout {
  /** Every name that the rows give the unit: one that is another country's must not go unseen. */
  names: string[];
  /** By position of the column and id of the series. */
  cells: (Combined | undefined)[];
}

/** What several rows come to in one series. */
export interface Combined {
  series: FoundSeries;
  line: number;
  rows: number;
  missing: number;
  /** The sum of what is whole, which is exact, and what is not, to be added in an order of its own. */
  whole: number;
  parts: number[];
  reasons: Set<string>;
}

/** One row of the long table: its cells by position in the header, where it stood, and in which column. */
export interface CombinedCell {
  /** Undefined for the source, which is the same in every row. */
  texts: readonly (string | undefined)[];
  line: number;
  place: string;
}

/** The rows of the long table that a group comes to: one per series, and one without a value for each further name. */
export function groupCells(group: Group, columns: readonly ValueColumn[], { body }: Reshaping): CombinedCell[] {
  const [name = '', ...others] = group.names.sort(byCodeUnit);
  const rowOf = (own: string, indicator: string, value: string, reason: string): CombinedCell['texts'] => [
    group.unit,
    own,
    indicator,
    value,
    reason,
    undefined,
    group.period,
  ];
  const cells = group.cells.flatMap((cell, position): CombinedCell[] => {
    if (cell === undefined) return [];
    const header = body.header[columns[position]?.column as number] ?? 'row';
    const isMissing = cell.missing === cell.rows;
    const reason = isMissing ? ([...cell.reasons].sort(byCodeUnit).at(-1) ?? '') : '';
    const value = isMissing ? '' : String(sumOf(cell));
    return [{ texts: rowOf(name, cell.series.id, value, reason), line: cell.line, place: placeOf(header, cell) }];
  });
  const line = cells[0]?.line ?? 0;
  return [...cells, ...others.map((other) => ({ texts: rowOf(other, '', '', ''), line, place: '' }))];
}

/** A sum that does not depend on the order of the rows. */
function sumOf({ whole, parts }: Combined): number {
  return parts.sort((a, b) => a - b).reduce((sum, part) => sum + part, whole);
}

function placeOf(header: string, { rows, missing }: Combined): string {
  const of = missing === 0 ? '' : `, ${missing} of them without a value`;
  return rows === 1 ? header : `${header} (${counted(rows, 'row')} from here on${of})`;
}

/** Sums from which rows without a value were left out are not the whole: one finding for each series. */
export function partialSums(groups: Iterable<Group>): Finding[] {
  const partial = new Map<string, { sums: number; rows: number }>();
  for (const { cells } of groups) {
    for (const cell of cells) {
      if (cell === undefined || cell.missing === 0 || cell.missing === cell.rows) continue;
      const known = partial.get(cell.series.id) ?? { sums: 0, rows: 0 };
      partial.set(cell.series.id, { sums: known.sums + 1, rows: known.rows + cell.missing });
    }
  }
  return [...partial].map(([indicator, { sums, rows }]) => ({
    code: 'row.skipped',
    severity: 'info',
    message: `${counted(sums, 'sum')} of ${indicator} ${sums === 1 ? 'is' : 'are'} without the rows that have no value, ${rows} in all.`,
    indicator,
  }));
}
