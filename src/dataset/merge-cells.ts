import { byCodeUnit } from '../framework/text-order.ts';
import type { Indicator } from '../types.ts';
import { byNote, type CellStore, type StoredCell } from './cell-store.ts';
import type { Reading } from './entry.ts';
import type { FindingLog } from './finding-log.ts';
import { shown } from './text.ts';

/** What the positions of a store of cells stand for. */
interface Axes {
  indicators: readonly Indicator[];
  entries: readonly { unit: string; period: string }[];
}

/**
 * Puts the cells of one reading among those of all.
 *
 * @param targets position among all entries of each entry of the reading
 */
export function mergeCells(into: CellStore, reading: Reading, targets: Uint32Array, axes: Axes, log: FindingLog): void {
  const there = new Set(into.positions());
  for (const position of reading.cells.positions()) {
    if (!there.has(position)) {
      into.takeColumn(position, reading.cells, targets);
      continue;
    }
    for (let entry = 0; entry < targets.length; entry += 1) {
      const cell = reading.cells.get(position, entry);
      if (cell === null) continue;
      const target = targets[entry] as number;
      const known = into.get(position, target);
      const kept =
        known === null
          ? cell
          : moreTelling(known, cell, () => {
              report(known, cell, position, target, axes, log);
            });
      if (kept !== known) into.set(position, target, kept.value, kept.line, kept.note);
    }
  }
}

/** Of two cells about the same thing the one that says more; two different values are a conflict. */
export function moreTelling(a: StoredCell, b: StoredCell, conflict: () => void): StoredCell {
  const [noA, noB] = [Number.isNaN(a.value), Number.isNaN(b.value)];
  if (noA && noB) return betterReason(a, b);
  if (noA || noB) return noA ? b : a;
  if (a.value === b.value) return firstByNote(a, b);
  conflict();
  return a.value < b.value ? a : b;
}

function betterReason(a: StoredCell, b: StoredCell): StoredCell {
  const [reasonA, reasonB] = [a.note.reason, b.note.reason];
  if (reasonA === reasonB) return firstByNote(a, b);
  if (reasonA === 'blank' || reasonB === 'blank') return reasonB === 'blank' ? a : b;
  return byCodeUnit(reasonA ?? '', reasonB ?? '') <= 0 ? a : b;
}

function firstByNote(a: StoredCell, b: StoredCell): StoredCell {
  return byNote(a.note, b.note) <= 0 ? a : b;
}

/** Reports both places. */
function report(a: StoredCell, b: StoredCell, position: number, target: number, axes: Axes, log: FindingLog): void {
  const { unit, period } = axes.entries[target] as { unit: string; period: string };
  const indicator = axes.indicators[position]?.id as string;
  const [less, more] = a.value < b.value ? [a, b] : [b, a];
  for (const { line, note } of [a, b]) {
    log.add({
      code: 'cell.conflict',
      severity: 'error',
      message: `The files give two values of ${shown(indicator)} for ${shown(unit)} in ${period}: ${less.value} and ${more.value}.`,
      file: note.file,
      line,
      column: note.column,
      unit,
      period,
      indicator,
      hint: 'Correct one, or leave it out.',
    });
  }
}
