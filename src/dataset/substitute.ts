import type { Definition } from '../types.ts';
import type { CellNote } from './cell-store.ts';
import { entryKey } from './entry-order.ts';
import type { Joined } from './join.ts';

/**
 * Lets the values of another unit stand in where a framework declares so and the unit has none of its own. Each such
 * value says whose it is and why.
 */
export function substitute({ entries, cells }: Joined, { indicators, substitutions }: Definition): void {
  if (substitutions.length === 0) return;
  const positions = new Map(indicators.map(({ id }, position) => [id, position]));
  const byKey = new Map(entries.map(({ unit, period }, entry) => [entryKey(unit, period), entry]));
  for (const { unit, from, indicators: ids, reason } of substitutions) {
    const notes = new Map<CellNote, CellNote>();
    for (const [entry, { unit: own, period }] of entries.entries()) {
      const donor = own === unit ? byKey.get(entryKey(from, period)) : undefined;
      if (donor === undefined) continue;
      for (const id of ids) {
        const position = positions.get(id) as number;
        const cell = cells.get(position, donor);
        if (cell === null || Number.isNaN(cell.value) || !Number.isNaN(cells.value(position, entry))) continue;
        const note = notes.get(cell.note) ?? { ...cell.note, reason, substitutedFrom: from };
        notes.set(cell.note, note);
        cells.set(position, entry, cell.value, cell.line, note);
      }
    }
  }
}
