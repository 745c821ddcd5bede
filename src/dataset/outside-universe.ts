import type { Definition, PeriodKind, UniverseRule } from '../types.ts';
import type { Wanted } from './wanted.ts';
import type { Joined, JoinedEntry } from './join.ts';
import { periodNumber, periodOf } from './shift-period.ts';
import type { UnitTables } from './unit-tables.ts';

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
  const tests = [exceptions(rule), states(rule, tables), floor(rule, read, wanted, kind)];
  return (entry) => tests.map((test) => test(entry)).find((reason) => reason !== null) ?? null;
}

function exceptions({ except }: UniverseRule): OutsideUniverse {
  return ({ unit, period }) =>
    except.find(
      ({ unit: left, from, to }) => left === unit && (from === null || from <= period) && (to === null || period <= to),
    )?.reason ?? null;
}

function states(rule: UniverseRule, tables: UnitTables | null): OutsideUniverse {
  if (!rule.states || tables === null) return () => null;
  return ({ unit, period, kinds }) => {
    const year = Number(/^[12]\d{3}/.exec(period)?.[0] ?? Number.NaN);
    if (Number.isNaN(year) || !kinds.includes('country')) return null;
    return tables.existedIn(unit, year) ? null : `not a state in ${year}`;
  };
}

function floor({ population }: UniverseRule, read: Joined, wanted: Wanted, kind: PeriodKind): OutsideUniverse {
  if (population === null) return () => null;
  const { series, atLeast, age } = population;
  const position = wanted.labels.find(series) as number;
  const figures = new Map<string, number>();
  for (const [entry, { unit, period }] of read.entries.entries()) {
    const value = read.cells.value(position, entry);
    if (!Number.isNaN(value)) figures.set(`${unit}\n${period}`, value);
  }
  return ({ unit, period }) => {
    const number = periodNumber(period, kind);
    if (number === null) return null;
    for (let back = 0; back <= age; back += 1) {
      const year = periodOf(number - back, kind);
      const figure = figures.get(`${unit}\n${year}`);
      if (figure === undefined) continue;
      return figure >= atLeast ? null : `population ${figure} in ${year} is under the floor of ${atLeast}`;
    }
    return `no figure of its population, and only units of at least ${atLeast} are ranked`;
  };
}
