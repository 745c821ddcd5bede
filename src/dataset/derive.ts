import type { Definition, Indicator, PeriodKind } from '../types.ts';
import { CellStore, type StoredCell } from './cell-store.ts';
import { derivedCell, missingCell, type Place } from './derived-cell.ts';
import { checkedDerived } from './derived-check.ts';
import { byCodeUnit } from '../framework/text-order.ts';
import { byPeriodThenUnit, entryKey } from './entry-order.ts';
import type { FindingLog } from './finding-log.ts';
import type { Joined, JoinedEntry } from './join.ts';
import { type Derivation, derivationsOf, reachedPeriods, sourcePeriods, valueAt } from './recipe.ts';
import type { Wanted } from './wanted.ts';

/** Everything that was read, and where each unit and period is. */
interface Source {
  kind: PeriodKind;
  joined: Joined;
  /** Positions of entries by unit and period; periods in order. */
  units: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Computes the indicators that a framework derives from publishers' series, where the data do not hold them.
 *
 * They are computed for the periods that the other data have; where there are no other data, for every period that
 * each recipe reaches for some unit; a series that begins later does not take away the periods before, as long as
 * enough indicators are left. What is left has the framework's indicators alone: what holds nothing but series
 * is no row of its own.
 *
 * @param log is told of derived values beyond the limits of their indicator; without it they are not looked at
 */
export function derive(joined: Joined, definition: Definition, wanted: Wanted, log?: Pick<FindingLog, 'add'>): Joined {
  const own = definition.indicators.length;
  const derivations = derivationsOf(joined.cells, definition, wanted);
  const isSeries = (position: number): boolean => position >= own;
  if (derivations.length === 0 && !joined.cells.positions().some(isSeries)) return joined;
  const source = sourceOf(joined, definition.period);
  const direct = joined.entries.filter((entry, position) => isDirect(joined.cells, own, position, entry));
  const periods =
    direct.length > 0 ? new Set(direct.map(({ period }) => period)) : reached(derivations, definition, source);
  const entries = [...direct, ...derivedEntries(direct, periods, derivations, source)].sort(byPeriodThenUnit);
  const cells = new CellStore(entries.length);
  copyOwn(cells, entries, own, source);
  for (const derivation of derivations) {
    const indicator = definition.indicators[derivation.position] as Indicator;
    for (const [entry, about] of entries.entries()) {
      const made = cellFor(cells, derivation, entry, about, source);
      if (made === null) continue;
      const cell = log === undefined || Number.isNaN(made.value) ? made : checkedDerived(made, indicator, about, log);
      cells.set(derivation.position, entry, cell.value, cell.line, cell.note);
    }
  }
  return { entries, cells };
}

function sourceOf(joined: Joined, kind: PeriodKind): Source {
  const units = new Map<string, Map<string, number>>();
  for (const [position, { unit, period }] of joined.entries.entries()) {
    const known = units.get(unit);
    if (known === undefined) units.set(unit, new Map([[period, position]]));
    else known.set(period, position);
  }
  return { kind, joined, units };
}

/** Whether a row is one of its own: it has a cell of an indicator, or says something and holds no series. */
function isDirect(cells: CellStore, own: number, entry: number, { attributes, published }: JoinedEntry): boolean {
  const positions = cells.positions().filter((position) => cells.has(position, entry));
  if (positions.length > 0) return positions.some((position) => position < own);
  return attributes.size > 0 || published.rank !== null || published.score !== null;
}

/**
 * Periods that every recipe reaches for some unit; and earlier ones, before some recipes begin, if the others alone make
 * up the framework's minimum coverage.
 */
function reached(
  derivations: readonly Derivation[],
  { indicators, minimumCoverage }: Definition,
  { units, joined, kind }: Source,
): Set<string> {
  const sets = derivations.map((derivation) => {
    const has = new Set<string>();
    for (const entries of units.values()) {
      for (const [period, entry] of entries) if (valueAt(derivation, entry, joined.cells) !== null) has.add(period);
    }
    return reachedPeriods(derivation.recipe, has, kind);
  });
  const starts = sets.map((set) => [...set].sort(byCodeUnit)[0] ?? '');
  const count = indicators.filter(({ role }) => role === 'indicator').length;
  const all = new Set(sets.flatMap((set) => [...set]));
  return new Set(
    [...all].filter((period) => {
      const there = sets.filter((set) => set.has(period)).length;
      const others = sets.every((set, index) => set.has(period) || period < (starts[index] as string));
      return there === sets.length || (others && there / count >= minimumCoverage - 1e-9);
    }),
  );
}

/** One more entry for each unit and period for which something can be computed and nothing else is there. */
function derivedEntries(
  direct: readonly JoinedEntry[],
  periods: ReadonlySet<string>,
  derivations: readonly Derivation[],
  source: Source,
): JoinedEntry[] {
  const known = new Set(direct.map(({ unit, period }) => entryKey(unit, period)));
  return [...source.units].flatMap(([unit, entries]) =>
    [...periods]
      .filter((period) => !known.has(entryKey(unit, period)))
      .filter((period) => derivations.some((one) => newest(one, unit, period, source) !== null))
      .map((period) => {
        const own = [...entries.values()].map((entry) => source.joined.entries[entry] as JoinedEntry);
        const names = [...new Set(own.flatMap((entry) => entry.names))];
        const last = own.at(-1) as JoinedEntry;
        return {
          ...last,
          names,
          period,
          attributes: new Map<string, string>(),
          published: { rank: null, score: null },
        };
      }),
  );
}

function copyOwn(into: CellStore, entries: readonly JoinedEntry[], own: number, { joined, units }: Source): void {
  const positions = joined.cells.positions().filter((position) => position < own);
  for (const [entry, { unit, period }] of entries.entries()) {
    const before = units.get(unit)?.get(period);
    if (before === undefined) continue;
    for (const position of positions) {
      const cell = joined.cells.get(position, before);
      if (cell !== null) into.set(position, entry, cell.value, cell.line, cell.note);
    }
  }
}

/**
 * A derived value where the data have none; where none can be computed, why, unless the data say that themselves. Null
 * where what the data have stays.
 */
function cellFor(
  cells: CellStore,
  derivation: Derivation,
  entry: number,
  { unit, period }: JoinedEntry,
  source: Source,
): StoredCell | null {
  if (!Number.isNaN(cells.value(derivation.position, entry))) return null;
  const from = newest(derivation, unit, period, source);
  if (from !== null) return derivedCell(derivation, from, period, source.joined.cells);
  return cells.has(derivation.position, entry) ? null : explained(derivation, unit, period, source);
}

/** The newest place, old enough, from which the value can be computed. */
function newest(derivation: Derivation, unit: string, period: string, source: Source): Place | null {
  const { cells } = source.joined;
  const there = placesOf(derivation, unit, period, source);
  return there.find(({ entry }) => valueAt(derivation, entry, cells) !== null) ?? null;
}

/** Why there is no value: what the newest place that could have held one says. */
function explained(derivation: Derivation, unit: string, period: string, source: Source): StoredCell | null {
  for (const place of placesOf(derivation, unit, period, source)) {
    const cell = missingCell(derivation, place, source.joined.cells);
    if (cell !== null) return cell;
  }
  return null;
}

function placesOf({ recipe }: Derivation, unit: string, period: string, { kind, units }: Source): Place[] {
  const entries = units.get(unit);
  return sourcePeriods(recipe, period, kind).flatMap((from) => {
    const entry = entries?.get(from);
    return entry === undefined ? [] : [{ entry, period: from }];
  });
}
