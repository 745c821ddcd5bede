import type { Definition, Substitution } from '../types.ts';
import type { CellNote, CellStore, StoredCell } from './cell-store.ts';
import { entryKey } from './entry-order.ts';
import type { Joined } from './join.ts';

/**
 * Lets the values of another unit stand in where a framework declares so and the unit has none of its own in a period
 * that the data have of it. Each such value says whose it is and why. Only what is the other unit's own stands in:
 * what it has from a third does not, so that the order of the declarations is of no account.
 */
export function substitute({ entries, cells }: Joined, { indicators, substitutions }: Definition): void {
  if (substitutions.length === 0) return;
  const positions = new Map(indicators.map(({ id }, position) => [id, position]));
  const byKey = new Map(entries.map(({ unit, period }, entry) => [entryKey(unit, period), entry]));
  for (const declared of substitutions) {
    const wanted = declared.indicators.map((id) => positions.get(id) as number);
    const noteFor = notesFor(declared);
    for (const [entry, { unit, period }] of entries.entries()) {
      const donor = unit === declared.unit ? byKey.get(entryKey(declared.from, period)) : undefined;
      if (donor === undefined) continue;
      for (const position of wanted) takeOver(cells, position, entry, ownOf(cells, position, donor), noteFor);
    }
  }
}

/** A unit's own value; null where it has none. */
function ownOf(cells: CellStore, position: number, entry: number): StoredCell | null {
  const cell = cells.get(position, entry);
  return cell === null || Number.isNaN(cell.value) || cell.note.substitutedFrom !== undefined ? null : cell;
}

function takeOver(
  cells: CellStore,
  position: number,
  entry: number,
  cell: StoredCell | null,
  noteFor: (note: CellNote) => CellNote,
): void {
  if (cell === null || !Number.isNaN(cells.value(position, entry))) return;
  cells.set(position, entry, cell.value, cell.line, noteFor(cell.note));
}

/** The note of a value taken over, one for each note of the unit that it is of. */
function notesFor({ from, reason }: Substitution): (note: CellNote) => CellNote {
  const known = new Map<CellNote, CellNote>();
  return (note) => {
    const all = note.reason === null ? reason : `${reason} (${note.reason})`;
    const made = known.get(note) ?? { ...note, reason: all, substitutedFrom: from };
    known.set(note, made);
    return made;
  };
}
