import type { Definition, PeriodKind, UniverseRule } from '../types.ts';
import { entryKey } from './entry-order.ts';
import type { Joined, JoinedEntry } from './join.ts';
import { periodNumber, periodOf } from '../framework/period-number.ts';
import type { UnitTables } from './unit-tables.ts';
import type { Wanted } from './wanted.ts';

/** Why a unit in a period is outside the universe of a framework; null where it is in it. */
export type OutsideUniverse = (entry: JoinedEntry) => string | null;

/**
 * Applies a framework's rule for the units it ranks.
 *
 * @param read everything that was read, the series of population among it
 * @param tables the tables of countries; null where the rule needs none
 */
export function outsideUniverse(
  { universe, period: kind }: Definition,
  read: Joined,
  wanted: Wanted,
  tables: UnitTables | null,
): OutsideUniverse {
  const { rule } = universe;
  if (rule === null) return () => null;
  const tests = [exceptions(rule, kind), states(rule, tables), floor(rule, read, wanted, kind)];
  return (entry) => {
    for (const test of tests) {
      const reason = test(entry);
      if (reason !== null) return reason;
    }
    return null;
  };
}

/** An exception between two periods says nothing of a row without a period. */
function exceptions({ except }: UniverseRule, kind: PeriodKind): OutsideUniverse {
  const applies = ({ from, to }: UniverseRule['except'][number], period: string): boolean => {
    if (from === null && to === null) return true;
    if (periodNumber(period, kind) === null) return false;
    return (from === null || from <= period) && (to === null || period <= to);
  };
  return ({ unit, period }) => except.find((one) => one.unit === unit && applies(one, period))?.reason ?? null;
}

function states(rule: UniverseRule, tables: UnitTables | null): OutsideUniverse {
  if (!rule.states || tables === null) return () => null;
  return ({ unit, period, kinds }) => {
    const year = Number(/^[12]\d{3}/.exec(period)?.[0] ?? Number.NaN);
    if (Number.isNaN(year) || !kinds.includes('country')) return null;
    return tables.existedIn(unit, year) ? null : `not a state in ${year}`;
  };
}

/** A unit without a figure cannot be said to reach the floor. */
function floor({ population }: UniverseRule, read: Joined, wanted: Wanted, kind: PeriodKind): OutsideUniverse {
  if (population === null) return () => null;
  const { series, atLeast, age } = population;
  const position = wanted.labels.find(series) as number;
  const figures = new Map<string, number>();
  for (const [entry, { unit, period }] of read.entries.entries()) {
    const value = read.cells.value(position, entry);
    if (!Number.isNaN(value)) figures.set(entryKey(unit, period), value);
  }
  return ({ unit, period }) => {
    const number = periodNumber(period, kind);
    for (let back = 0; back <= (number === null ? 0 : age); back += 1) {
      const of = number === null ? period : periodOf(number - back, kind);
      const figure = figures.get(entryKey(unit, of));
      if (figure === undefined) continue;
      const when = number === null ? '' : ` in ${of}`;
      return figure >= atLeast ? null : `population ${figure}${when} is under the floor of ${atLeast}`;
    }
    return `no figure of its population, and only units of at least ${atLeast} are ranked`;
  };
}
