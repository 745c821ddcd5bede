import type { Indicator, Observation } from '../types.ts';
import { type CellRules, readCell } from './cells.ts';
import type { ReadingContext } from './entry.ts';
import type { RowKey } from './row-key.ts';
import { label } from './text.ts';

/** One cell with a value in it: what it says, of what, and where it stands. */
export interface ValueCell {
  text: string;
  indicator: Indicator;
  /** Why the value is missing, where the row says so. */
  reason: string | null;
  line: number;
  column: string;
}

/** Reads a value cell; null where the row it stands in is about no known unit, but then the cell is checked all the same. */
export type Observer = (cell: ValueCell, key: RowKey | null) => Observation | null;

/** Reads the value cells of one table and reports what is wrong with them. */
export function observer({ table, isMarker, log }: ReadingContext): Observer {
  let current: { cell: ValueCell; key: RowKey | null } | null = null;
  const rules: CellRules = {
    isMarker,
    report: (fault) => {
      const { cell, key } = current as { cell: ValueCell; key: RowKey | null };
      const about = key === null ? {} : { unit: key.unit, period: key.period };
      log.add({ ...fault, line: cell.line, column: cell.column, indicator: cell.indicator.id, ...about });
    },
  };
  return (cell, key) => {
    current = { cell, key };
    const { value, reason } = readCell(label(cell.text), cell.indicator, cell.reason, rules);
    if (key === null) return null;
    const source = { file: table.file, line: cell.line, column: cell.column };
    return { unit: key.unit, period: key.period, indicator: cell.indicator.id, value, reason, source };
  };
}
