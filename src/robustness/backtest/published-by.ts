import type { PeriodKind } from '../../types.ts';

/** How many months a period of a kind has. */
export const MONTHS: Readonly<Record<PeriodKind, number>> = { year: 12, quarter: 3, month: 1 };

/**
 * How many months after the end of its period a ranking can be made at the latest without seeing anything of its
 * window: 0 where the window begins with the next period, 12 for yearly data where it begins a year later, and less
 * than 0 where rows are already the period forecast.
 */
export function latestIssue(lead: number, kind: PeriodKind): number {
  return (lead - 1) * MONTHS[kind];
}

/** How many periods old the newest value is that has been published when a ranking is made. */
export function periodsLate(lagMonths: number, issued: number, kind: PeriodKind): number {
  return Math.max(0, Math.ceil((lagMonths - issued) / MONTHS[kind]));
}
