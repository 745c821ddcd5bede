import { periodNumber } from '../../framework/period-number.ts';
import type { Observation, PeriodKind } from '../../types.ts';

/** How many months a period of a kind has. */
const MONTHS: Readonly<Record<PeriodKind, number>> = { year: 12, quarter: 3, month: 1 };

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

/** The period that a figure is of: that of the publisher's figure where the data name it, else that of its row. */
export function figureTime(
  cell: Pick<Observation, 'sourcePeriod'> | undefined,
  time: number,
  kind: PeriodKind,
): number {
  return cell?.sourcePeriod === undefined ? time : (periodNumber(cell.sourcePeriod, kind) ?? time);
}

/**
 * How many months after the end of a period a figure is published. Without a lag only a figure of a later period tells
 * that it was not known: null for any other.
 */
export function monthsUntilPublished(
  figure: number,
  time: number,
  { lag, kind }: { lag: number | null; kind: PeriodKind },
): number | null {
  const later = (figure - time) * MONTHS[kind];
  if (lag === null) return later > 0 ? later : null;
  return lag + later;
}

/** Whether a figure had been published so many months after the end of a period. */
export function isPublished(
  figure: number,
  time: number,
  { lag, issued, kind }: { lag: number | null; issued: number; kind: PeriodKind },
): boolean {
  const months = monthsUntilPublished(figure, time, { lag, kind });
  return months === null || months <= issued;
}

/**
 * Whether what happened in a period is known when the ranking of another is made: at its end, or where rows are already
 * the period forecast before it begins.
 */
export function isKnownAt(happened: number, time: number, lead: number): boolean {
  return happened < time + Math.min(lead, 1);
}
