import { byCodeUnit } from '../../framework/text-order.ts';
import type { RevisedValue, UnitKind, VintageCheck } from '../../types.ts';
import type { Edition, SideRow } from './side.ts';

/**
 * Compares the observations of one period in two vintages of the data, read through the same framework: where they
 * differ, what looks like a change in the world may be a change of the record.
 *
 * @param then the baseline
 * @param now the same period in the new data
 */
export function vintageOf(then: Edition, now: Edition, kind: UnitKind): VintageCheck {
  const [before, after] = [byUnit(then, kind), byUnit(now, kind)];
  // A unit that a stored result leaves out has not been withdrawn.
  const units = [...new Set([...before.keys(), ...after.keys()])]
    .filter((unit) => (before.has(unit) || then.isWhole) && (after.has(unit) || now.isWhole))
    .sort(byCodeUnit);
  const all = units.flatMap((unit) => valuesOf(unit, before.get(unit), after.get(unit)));
  const changes = all.filter((value) => value.then !== value.now);
  return {
    period: then.period,
    unchanged: all.filter((value) => value.then === value.now && value.then !== null).length,
    revised: changes.filter((value) => value.then !== null && value.now !== null).length,
    added: changes.filter((value) => value.then === null).length,
    withdrawn: changes.filter((value) => value.now === null).length,
    changes,
  };
}

function byUnit({ rows }: Edition, kind: UnitKind): Map<string, SideRow> {
  return new Map(rows.filter(({ unit }) => unit.kind === kind).map((row) => [row.unit.id, row]));
}

function valuesOf(unit: string, then: SideRow | undefined, now: SideRow | undefined): RevisedValue[] {
  const indicators = new Set([...Object.keys(then?.values ?? {}), ...Object.keys(now?.values ?? {})]);
  const name = (now ?? then)?.unit.name ?? unit;
  return [...indicators].sort(byCodeUnit).map((indicator) => ({
    unit,
    name,
    indicator,
    then: valueIn(then, indicator),
    now: valueIn(now, indicator),
  }));
}

function valueIn(row: SideRow | undefined, indicator: string): number | null {
  return row !== undefined && Object.hasOwn(row.values, indicator) ? (row.values[indicator] as number | null) : null;
}
