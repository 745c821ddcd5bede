import type { Indicator } from '../types.ts';
import type { StoredCell } from './cell-store.ts';
import { INVALID, readCell } from './cells.ts';
import type { FindingLog } from './finding-log.ts';
import { NO_MARKERS } from './markers.ts';

/**
 * Holds a derived value against the limits of its indicator, as if it had been read: one that the indicator cannot
 * have is an error and no value, an unusual one a warning.
 */
export function checkedDerived(
  cell: StoredCell,
  indicator: Indicator,
  { unit, period }: { unit: string; period: string },
  log: Pick<FindingLog, 'add'>,
): StoredCell {
  const { file, column } = cell.note;
  const place = { file, line: cell.line, column, unit, period, indicator: indicator.id };
  const hint = "It was computed from publishers' figures: look at these, and at the recipe of the framework.";
  const { value } = readCell(String(cell.value), indicator, null, {
    markers: NO_MARKERS,
    decimal: '.',
    report: (fault) => {
      log.add({ ...fault, ...place, hint });
    },
  });
  return value === null ? { ...cell, value: Number.NaN, note: { file, column, reason: INVALID } } : cell;
}
