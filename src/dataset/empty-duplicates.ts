import type { CellStore, StoredCell } from './cell-store.ts';
import type { FindingLog } from './finding-log.ts';
import { moreTelling } from './merge-cells.ts';
import type { Table } from './table.ts';
import { counted } from './text.ts';

/**
 * Settles cells given twice of which one has no value. A publisher who changes the spelling of a country gives it two
 * rows, of which each has the values that the other lacks: nothing contradicts anything there, as between two files.
 * In people's own tables a second row is a mistake, whatever it holds.
 */
export interface EmptyDuplicates {
  /** True where the cell or the one in the store has no value: the store then holds the one that says more. */
  settles: (position: number, entry: number, cell: StoredCell) => boolean;
  report: (log: FindingLog) => void;
}

/** A settler for the cells of one table. */
export function emptyDuplicates({ rules }: Table, cells: CellStore): EmptyDuplicates {
  let passedOver = 0;
  return {
    settles(position, entry, cell) {
      const known = cells.get(position, entry);
      if (rules.profile === null || known === null) return false;
      if (!Number.isNaN(known.value) && !Number.isNaN(cell.value)) return false;
      passedOver += 1;
      const kept = moreTelling(known, cell, () => undefined);
      if (kept !== known) cells.set(position, entry, kept.value, kept.line, kept.note);
      return true;
    },
    report(log) {
      if (passedOver === 0) return;
      log.add({
        code: 'row.duplicate-key',
        severity: 'info',
        message: `${counted(passedOver, 'cell')} without a value passed over: another row about the same unit and period says as much or more.`,
      });
    },
  };
}
