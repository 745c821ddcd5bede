import type { Definition, Finding } from '../types.ts';
import type { CellStore } from './cell-store.ts';
import type { Reading } from './entry.ts';
import { errorFinding } from './fault.ts';
import { shownList } from './text.ts';

/** Says which of the framework's indicators no file has: a warning, or an error where there is none at all. */
export function missingIndicators(readings: readonly Reading[], cells: CellStore, definition: Definition): Finding[] {
  const read = readings.flatMap((reading) => [...reading.indicators]);
  const found = new Set([...read, ...cells.positions()].filter((position) => position < definition.indicators.length));
  const absent = definition.indicators.filter((_, position) => !found.has(position));
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
