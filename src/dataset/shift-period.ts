import type { PeriodKind } from '../types.ts';

/** How many periods of a kind a year has. */
const PER_YEAR: Readonly<Record<PeriodKind, number>> = { year: 1, quarter: 4, month: 12 };

/** A period as the number of periods since the year 0; null for a text that is no period. */
export function periodNumber(period: string, kind: PeriodKind): number | null {
  const [, year, , quarter, month] = /^([12]\d{3})(-(?:Q([1-4])|(\d{2})))?$/.exec(period) ?? [];
  if (year === undefined) return null;
  const within = kind === 'year' ? 0 : Number((kind === 'quarter' ? quarter : month) ?? 1) - 1;
  return Number(year) * PER_YEAR[kind] + within;
}

/** The period that so many periods since the year 0 make up. */
export function periodOf(number: number, kind: PeriodKind): string {
  const year = String(Math.floor(number / PER_YEAR[kind])).padStart(4, '0');
  const within = (number % PER_YEAR[kind]) + 1;
  if (kind === 'year') return year;
  return kind === 'quarter' ? `${year}-Q${within}` : `${year}-${String(within).padStart(2, '0')}`;
}
