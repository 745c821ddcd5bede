import type { Definition, ObservationPart, PeriodKind, Recipe } from '../types.ts';
import { CellStore, type CellNote, type StoredCell } from './cell-store.ts';
import type { Wanted } from './wanted.ts';
import type { Joined, JoinedEntry } from './join.ts';
import { byPeriodThenUnit, entryKey } from './entry-order.ts';
import { periodNumber, periodOf } from './shift-period.ts';

/** A recipe with the positions of its indicator and of its series. */
interface Derivation {
  position: number;
  recipe: Recipe;
  sum: readonly number[];
  per: number | null;
}

/**
 * Computes the indicators that a framework derives from publishers' series, where the data do not hold them.
 *
 * They are computed for the periods that the other data have; where there are no other data, for every period that
 * each recipe reaches for some unit. What is left has the framework's indicators alone.
 */
export function derive(joined: Joined, definition: Definition, wanted: Wanted): Joined {
  const derivations = derivationsOf(joined, definition, wanted);
  if (derivations.length === 0) return joined;
  const own = definition.indicators.length;
  const source = sourceOf(joined, definition.period);
  const direct = joined.entries.filter((_, entry) => hasOwn(joined.cells, own, entry));
  const periods = direct.length > 0 ? numbersOf(direct, definition.period) : reached(derivations, source);
  const entries = [...withDerived(direct, periods, derivations, source, definition.period)].sort(byPeriodThenUnit);
  const cells = new CellStore(entries.length);
  for (const [entry, { unit, period }] of entries.entries()) {
    const before = source.entryAt(unit, periodNumber(period, definition.period) as number);
    for (let position = 0; position < own; position += 1) {
      const kept = before === null ? null : joined.cells.get(position, before);
      if (kept !== null) cells.set(position, entry, kept.value, kept.line, kept.note);
    }
    for (const derivation of derivations) {
      if (!Number.isNaN(cells.value(derivation.position, entry))) continue;
      const made = computed(derivation, unit, period, source, definition.period);
      if (made !== null) cells.set(derivation.position, entry, made.value, made.line, made.note);
    }
  }
  return { entries, cells };
}

function derivationsOf({ cells }: Joined, definition: Definition, wanted: Wanted): Derivation[] {
  const there = new Set(cells.positions());
  const at = (series: string): number => wanted.labels.find(series) as number;
  return definition.indicators.flatMap(({ from }, position) => {
    if (from === null) return [];
    const sum = from.sum.map(at);
    const per = from.per === null ? null : at(from.per);
    const found = [...sum.map((one) => there.has(one)), ...(per === null ? [] : [there.has(per)])];
    const enough =
      from.needs === 'any'
        ? sum.some((one) => there.has(one)) && (per === null || there.has(per))
        : !found.includes(false);
    return enough ? [{ position, recipe: from, sum, per }] : [];
  });
}

/** The entries that were read, by unit and number of their period. */
interface Source {
  kind: PeriodKind;
  cells: CellStore;
  units: ReadonlyMap<string, ReadonlyMap<number, number>>;
  entryAt: (unit: string, period: number) => number | null;
  sample: (unit: string) => JoinedEntry;
}

function sourceOf({ entries, cells }: Joined, kind: PeriodKind): Source {
  const units = new Map<string, Map<number, number>>();
  for (const [position, { unit, period }] of entries.entries()) {
    const number = periodNumber(period, kind);
    if (number === null) continue;
    const known = units.get(unit) ?? new Map<number, number>();
    units.set(unit, known.set(number, position));
  }
  return {
    kind,
    cells,
    units,
    entryAt: (unit, period) => units.get(unit)?.get(period) ?? null,
    sample: (unit) => entries[Math.max(...(units.get(unit)?.values() ?? []))] as JoinedEntry,
  };
}

function hasOwn(cells: CellStore, own: number, entry: number): boolean {
  for (let position = 0; position < own; position += 1) if (cells.has(position, entry)) return true;
  return false;
}

function numbersOf(entries: readonly JoinedEntry[], kind: PeriodKind): Set<number> {
  return new Set(entries.flatMap(({ period }) => periodNumber(period, kind) ?? []));
}

/** Periods for which each recipe has a value of some unit. */
function reached(derivations: readonly Derivation[], source: Source): Set<number> {
  const sets = derivations.map((derivation) => {
    const has = new Set<number>();
    for (const entries of source.units.values()) {
      for (const [period, entry] of entries) {
        if (valueAt(derivation, entry, source.cells) !== null) has.add(period);
      }
    }
    return reachable(derivation, has, source.kind);
  });
  const [first, ...rest] = sets;
  return new Set([...(first ?? [])].filter((period) => rest.every((set) => set.has(period))));
}

/** The periods that may be computed from the figures of some: each within its age, or stated for it. */
function reachable(derivation: Derivation, has: ReadonlySet<number>, kind: PeriodKind): Set<number> {
  const { age, periods } = derivation.recipe;
  const stated = Object.keys(periods).flatMap((period) => periodNumber(period, kind) ?? []);
  const near = [...has].flatMap((period) =>
    Array.from({ length: age.most - age.least + 1 }, (_, index) => period + age.least + index),
  );
  return new Set(
    [...near, ...stated].filter((period) => sourcePeriods(derivation, period, kind).some((from) => has.has(from))),
  );
}

/** The entries there are, and one more for each unit and period for which something can be computed. */
function withDerived(
  direct: readonly JoinedEntry[],
  periods: ReadonlySet<number>,
  derivations: readonly Derivation[],
  source: Source,
  kind: PeriodKind,
): JoinedEntry[] {
  const known = new Set(direct.map(({ unit, period }) => entryKey(unit, period)));
  const made: JoinedEntry[] = [];
  for (const unit of source.units.keys()) {
    for (const number of periods) {
      const period = periodOf(number, kind);
      if (known.has(entryKey(unit, period))) continue;
      if (!derivations.some((one) => newest(one, unit, number, source) !== null)) continue;
      made.push({ ...source.sample(unit), period, attributes: new Map(), published: { rank: null, score: null } });
    }
  }
  return [...direct, ...made];
}

/** The newest source entry, old enough, from which the value can be computed. */
function newest(derivation: Derivation, unit: string, period: number, source: Source): number | null {
  for (const from of sourcePeriods(derivation, period, source.kind)) {
    const entry = source.entryAt(unit, from);
    if (entry !== null && valueAt(derivation, entry, source.cells) !== null) return entry;
  }
  return null;
}

/** The periods whose figures may be used for one period, the newest first. */
function sourcePeriods({ recipe }: Derivation, period: number, kind: PeriodKind): number[] {
  const stated = recipe.periods[periodOf(period, kind)];
  if (stated !== undefined) return [periodNumber(stated, kind) ?? Number.NaN];
  const { least, most } = recipe.age;
  return Array.from({ length: most - least + 1 }, (_, index) => period - least - index);
}

/** The value of a recipe from the series of one entry; null where what it needs is not there. */
function valueAt({ recipe, sum, per }: Derivation, entry: number, cells: CellStore): number | null {
  const parts = sum.map((position) => cells.value(position, entry));
  const present = parts.filter((value) => !Number.isNaN(value));
  if (present.length === 0 || (recipe.needs === 'all' && present.length < parts.length)) return null;
  const whole = per === null ? 1 : cells.value(per, entry);
  if (Number.isNaN(whole) || whole === 0) return null;
  return (present.reduce((total, value) => total + value, 0) / whole) * recipe.times;
}

/** The value for one unit and period with where it came from; where there is none, why the newest figure is missing. */
function computed(
  derivation: Derivation,
  unit: string,
  period: string,
  source: Source,
  kind: PeriodKind,
): StoredCell | null {
  const number = periodNumber(period, kind) as number;
  const entry = newest(derivation, unit, number, source);
  if (entry === null) return explained(derivation, unit, number, source);
  const at = [...(source.units.get(unit) ?? [])].find(([, position]) => position === entry)?.[0] as number;
  const parts = partsOf(derivation, entry, source.cells, periodOf(at, kind));
  const [first] = parts;
  const value = valueAt(derivation, entry, source.cells) as number;
  const cell = source.cells.get(
    derivation.sum.find((one) => !Number.isNaN(source.cells.value(one, entry))) as number,
    entry,
  ) as StoredCell;
  const isPlain = parts.length === 1 && derivation.recipe.times === 1;
  const note: CellNote = {
    file: cell.note.file,
    column: (first as ObservationPart).source.column,
    reason: null,
    origin: cell.note.origin,
    ...(at === number ? {} : { sourcePeriod: periodOf(at, kind) }),
    ...(isPlain ? {} : { parts }),
  };
  return { value, line: cell.line, note };
}

function partsOf({ recipe, sum, per }: Derivation, entry: number, cells: CellStore, period: string): ObservationPart[] {
  const series = [
    ...sum.map((position, index) => ({ position, series: recipe.sum[index] as string })),
    ...(per === null ? [] : [{ position: per, series: recipe.per as string }]),
  ];
  return series.flatMap(({ position, series: id }) => {
    const cell = cells.get(position, entry);
    if (cell === null || Number.isNaN(cell.value)) return [];
    const { file, column } = cell.note;
    return [{ series: id, value: cell.value, period, source: { file, line: cell.line, column } }];
  });
}

/** Why there is no value: what the newest cell that could have held one says. */
function explained(derivation: Derivation, unit: string, period: number, source: Source): StoredCell | null {
  for (const from of sourcePeriods(derivation, period, source.kind)) {
    const entry = source.entryAt(unit, from);
    if (entry === null) continue;
    for (const position of derivation.sum) {
      const cell = source.cells.get(position, entry);
      if (cell !== null && Number.isNaN(cell.value)) return cell;
    }
  }
  return null;
}
