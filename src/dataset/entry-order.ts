import { byCodeUnit } from '../framework/text-order.ts';

/** The order of all that is read: by period, then unit. */
export function byPeriodThenUnit(a: { period: string; unit: string }, b: { period: string; unit: string }): number {
  return byCodeUnit(a.period, b.period) || byCodeUnit(a.unit, b.unit);
}

/** One string per unit and period; no period holds a line end, so that no two pairs share one. */
export function entryKey(unit: string, period: string): string {
  return `${period}\n${unit}`;
}

/** Entries by period, then unit. Sorted period by period: within one they mostly are in order already. */
export function inOrder<T extends { period: string; unit: string }>(entries: readonly T[]): T[] {
  const byPeriod = new Map<string, T[]>();
  for (const entry of entries) {
    const known = byPeriod.get(entry.period);
    if (known === undefined) byPeriod.set(entry.period, [entry]);
    else known.push(entry);
  }
  const periods = [...byPeriod].sort(([a], [b]) => byCodeUnit(a, b));
  return periods.flatMap(([, list]) => (isInOrder(list) ? list : list.sort((a, b) => byCodeUnit(a.unit, b.unit))));
}

function isInOrder(list: readonly { unit: string }[]): boolean {
  return list.every((entry, position) => position === 0 || (list[position - 1] as { unit: string }).unit <= entry.unit);
}
