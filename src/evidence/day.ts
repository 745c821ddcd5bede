import type { Day, ItemDate } from '../types.ts';

const DAY = /^([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a day of the calendar, written `2026-03-14`. */
export function isDay(value: string): boolean {
  const [, year, month, day] = DAY.exec(value) ?? [];
  return day !== undefined && Number(day) <= daysIn(Number(year), Number(month));
}

/**
 * A date as it is written in a sheet: a day, a month, a year, or two of them with `/` between.
 *
 * @returns null where it is none of these
 */
export function parseItemDate(value: string): ItemDate | null {
  const [first = '', last = first, more] = value.split('/').map((part) => part.trim());
  const [from, to] = [spanOf(first), spanOf(last)];
  if (more !== undefined || from === null || to === null || from.first > to.last) return null;
  const precision = first === last ? from.precision : coarser(from.precision, to.precision);
  return { from: from.first, to: to.last, precision };
}

/** A date as a sheet holds it. */
export function itemDateText({ from, to, precision }: ItemDate): string {
  if (from === null || to === null) return from ?? to ?? '';
  const length = precision === 'year' ? 4 : precision === 'month' ? 7 : 10;
  const [first, last] = [from.slice(0, length), to.slice(0, length)];
  return first === last ? first : `${first}/${last}`;
}

/** The day so many months earlier; the last of its month where the month is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const [, year, month, date] = DAY.exec(day) as unknown as [string, string, string, string];
  const index = Number(year) * 12 + Number(month) - 1 - months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(Math.min(Number(date), daysIn(y, m)), 2)}`;
}

type Precision = 'day' | 'month' | 'year';

function spanOf(value: string): { first: Day; last: Day; precision: Precision } | null {
  if (isDay(value)) return { first: value, last: value, precision: 'day' };
  if (isDay(`${value}-01`)) {
    const [year, month] = value.split('-').map(Number) as [number, number];
    return { first: `${value}-01`, last: `${value}-${pad(daysIn(year, month), 2)}`, precision: 'month' };
  }
  return isDay(`${value}-01-01`) ? { first: `${value}-01-01`, last: `${value}-12-31`, precision: 'year' } : null;
}

function coarser(a: Precision, b: Precision): Precision {
  const order: readonly Precision[] = ['day', 'month', 'year'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
