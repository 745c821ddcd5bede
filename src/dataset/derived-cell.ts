import type { ObservationPart } from '../types.ts';
import type { CellNote, CellStore, StoredCell } from './cell-store.ts';
import { type Derivation, seriesOfRecipe, valueAt } from './recipe.ts';

/** An entry of the series, and its period. */
export interface Place {
  entry: number;
  period: string;
}

/** One series of a recipe with its cell in an entry; null where there is none. */
interface Part {
  series: string;
  cell: StoredCell | null;
}

/**
 * A derived value with where it came from: its cell is that of the first series added up.
 *
 * @param at where the series are, which hold what the recipe needs
 * @param period the period that the value is for
 */
export function derivedCell(derivation: Derivation, at: Place, period: string, cells: CellStore): StoredCell {
  const { recipe } = derivation;
  const parts = partsOf(derivation, at.entry, cells);
  const present = parts.flatMap(({ series, cell }) => (hasValue(cell) ? [{ series, cell }] : []));
  const lead = (present[0] as { cell: StoredCell }).cell;
  const isPlain = parts.length === 1 && recipe.times === 1;
  const sourcePeriod = isPlain ? (lead.note.sourcePeriod ?? at.period) : at.period;
  const told = (present.find(({ cell }) => isTaken(cell))?.cell ?? lead).note;
  const note: CellNote = {
    file: lead.note.file,
    column: lead.note.column,
    origin: lead.note.origin,
    reason: told.reason ?? without(parts),
    ...(sourcePeriod === period ? {} : { sourcePeriod }),
    ...(told.substitutedFrom === undefined ? {} : { substitutedFrom: told.substitutedFrom }),
    ...(isPlain ? {} : { parts: present.map((one) => partOf(one, at.period)) }),
  };
  return { value: valueAt(derivation, at.entry, cells) as number, line: lead.line, note };
}

/**
 * Why a recipe gives no value at a place, with the cell that shows it; null where the data have none of its series
 * there.
 */
export function missingCell(derivation: Derivation, at: Place, cells: CellStore): StoredCell | null {
  const parts = partsOf(derivation, at.entry, cells);
  const shown = parts.find(({ cell }) => cell !== null)?.cell;
  if (shown == null) return null;
  const { file, column, origin } = shown.note;
  const reason = whyNone(derivation, parts, at.period);
  return { value: Number.NaN, line: shown.line, note: { file, column, reason, origin } };
}

function partsOf(derivation: Derivation, entry: number, cells: CellStore): Part[] {
  return seriesOfRecipe(derivation).map(({ series, position }) => ({ series, cell: cells.get(position, entry) }));
}

function hasValue(cell: StoredCell | null): cell is StoredCell {
  return cell !== null && !Number.isNaN(cell.value);
}

/** Whether a figure is another unit's: what is computed from it is too. */
function isTaken({ note }: StoredCell): boolean {
  return note.substitutedFrom !== undefined;
}

function partOf({ series, cell }: { series: string; cell: StoredCell }, period: string): ObservationPart {
  const { file, column, sourcePeriod } = cell.note;
  return { series, value: cell.value, period: sourcePeriod ?? period, source: { file, line: cell.line, column } };
}

/** What a sum had to do without. */
function without(parts: readonly Part[]): string | null {
  const absent = parts.filter(({ cell }) => !hasValue(cell));
  if (absent.length === 0) return null;
  return `computed without ${absent.map(({ series, cell }) => `${series} (${whyAbsent(cell)})`).join(', ')}`;
}

function whyAbsent(cell: StoredCell | null): string {
  return cell === null ? 'not in the data' : (cell.note.reason ?? 'missing');
}

function whyNone({ recipe }: Derivation, parts: readonly Part[], period: string): string {
  const below = recipe.per === null ? undefined : parts.at(-1);
  const added = parts.slice(0, recipe.sum.length);
  const canAdd = recipe.needs === 'any' && added.some(({ cell }) => hasValue(cell));
  const needed = [...(canAdd ? [] : added), ...(below === undefined ? [] : [below])];
  const absent = needed.find(({ cell }) => !hasValue(cell));
  if (absent !== undefined) return `${absent.series} of ${period}: ${whyAbsent(absent.cell)}`;
  if (below?.cell?.value === 0) return `${below.series} of ${period} is 0, and nothing can be divided by it`;
  return `too large to compute from the figures of ${period}`;
}
