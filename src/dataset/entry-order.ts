import { byCodeUnit } from '../framework/text-order.ts';

/** The order of all that is read: by period, then unit. */
export function byPeriodThenUnit(a: { period: string; unit: string }, b: { period: string; unit: string }): number {
  return byCodeUnit(a.period, b.period) || byCodeUnit(a.unit, b.unit);
}

/** One string per unit and period; no period holds a line end, so that no two pairs share one. */
export function entryKey(unit: string, period: string): string {
  return `${period}\n${unit}`;
}
