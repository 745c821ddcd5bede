import type { PeriodKind } from '../types.ts';
import { isPeriod } from './period-format.ts';

/** How many periods of a kind a year has. */
const PER_YEAR: Readonly<Record<PeriodKind, number>> = { year: 1, quarter: 4, month: 12 };

/** A period as the number of periods since the year 0; null for a text that is no period of that kind. */
export function periodNumber(period: string, kind: PeriodKind): number | null {
  if (!isPeriod(period, kind)) return null;
  const within = kind === 'year' ? 1 : Number(period.slice(kind === 'quarter' ? 6 : 5));
  return Number(period.slice(0, 4)) * PER_YEAR[kind] + within - 1;
}

/** The period that so many periods since the year 0 make up. */
export function periodOf(number: number, kind: PeriodKind): string {
  const year = String(Math.floor(number / PER_YEAR[kind])).padStart(4, '0');
  const within = (number % PER_YEAR[kind]) + 1;
  if (kind === 'year') return year;
  return kind === 'quarter' ? `${year}-Q${within}` : `${year}-${String(within).padStart(2, '0')}`;
}
