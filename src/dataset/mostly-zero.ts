import type { Definition, Finding } from '../types.ts';
import type { CellStore } from './cell-store.ts';

/** Above this share of exact zeros a column may have them in place of missing values, as old tables of the CPI do. */
const MOSTLY = 0.5;

/** Fewer values than these say nothing about a column. */
const ENOUGH = 20;

/**
 * A warning for each indicator of which most values are exactly 0, unless 0 is a step of its scale, a code that people
 * gave, or what a missing value counts as anyhow.
 */
export function mostlyZero(cells: CellStore, entries: number, { indicators }: Definition): Finding[] {
  return indicators.flatMap(({ id, name, scale, coded, missing }, position): Finding[] => {
    if (scale !== null || coded || missing.rule === 'zero') return [];
    let values = 0;
    let zeros = 0;
    for (let entry = 0; entry < entries; entry += 1) {
      const value = cells.value(position, entry);
      if (Number.isNaN(value)) continue;
      values += 1;
      if (value === 0) zeros += 1;
    }
    if (values < ENOUGH || zeros <= values * MOSTLY || !hasOwnZero(cells, position, entries)) return [];
    return [
      {
        code: 'column.mostly-zero',
        severity: 'warning',
        message: `${zeros} of the ${values} values of ${name} are exactly 0.`,
        indicator: id,
        hint: 'If 0 stands for "no value" there, say so: list it as missing for that file (--missing 0, or `missing:` in its .meta.yaml).',
      },
    ];
  });
}

/** Whether any 0 comes from elsewhere than a publisher's file, whose profile says what 0 means there. */
function hasOwnZero(cells: CellStore, position: number, entries: number): boolean {
  for (let entry = 0; entry < entries; entry += 1) {
    const cell = cells.get(position, entry);
    if (cell?.value === 0 && cell.note.origin === undefined) return true;
  }
  return false;
}
