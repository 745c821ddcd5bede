import type { Definition, Finding } from '../types.ts';
import type { CellNote, CellStore } from './cell-store.ts';
import { BLANK } from './cells.ts';
import type { Reading } from './entry.ts';
import { errorFinding } from './fault.ts';
import { shownList } from './text.ts';

/**
 * Says of which of the framework's indicators the data hold nothing, because no file has the column or all its cells are
 * empty: a warning, or an error where no file has a column of any.
 */
export function missingIndicators(readings: readonly Reading[], cells: CellStore, definition: Definition): Finding[] {
  const read = new Set([...readings.flatMap((reading) => [...reading.indicators]), ...cells.positions()]);
  const found = new Set([...read].filter((position) => position < definition.indicators.length));
  const hasRows = readings.some(({ entries }) => entries.length > 0);
  // A definition without an index takes what the data hold, and asks for nothing.
  const asksForValues = hasRows && definition.index.length > 0;
  const absent = definition.indicators.filter(({ missing }, position) => {
    // A cell that is at fault, or that says why there is no value, is not empty.
    const isFilled = ({ reason }: CellNote): boolean => reason !== BLANK && reason !== missing.reason;
    return !(asksForValues ? cells.holds(position, isFilled) : found.has(position));
  });
  if (readings.length === 0 || absent.length === 0) return [];
  const hint = 'If a column holds one of them under another name, say so: --map "column=indicator".';
  if (found.size === 0) {
    const message = `The data have none of the ${definition.indicators.length} indicators of ${definition.title}.`;
    return [errorFinding('indicator.missing', message, { hint })];
  }
  const names = shownList(absent.map((indicator) => indicator.name));
  const message = `The data have no values for ${absent.length} of the ${definition.indicators.length} indicators: ${names}.`;
  return [{ code: 'indicator.missing', severity: 'warning', message, hint }];
}
