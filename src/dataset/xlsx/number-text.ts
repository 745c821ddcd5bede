import type { Shown } from './date-format.ts';

const MS_PER_DAY = 86_400_000;

/** From the day 0 of the count to 1970-01-01: 1899-12-30, as if February 1900 had 29 days. */
const DAYS_TO_1970 = 25_569;

/** 1 January 1904 in the count from 1900. */
const DAYS_TO_1904 = 1462;

/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** What spreadsheet programs show where a number is no date: it must not be taken for a value. */
const NO_DATE = '########';

/** A number as the text that a person sees; days in the form of ISO 8601, whatever form the cell gives them. */
export function numberText(value: number, shown: Shown, from1904: boolean): string {
  if (shown === 'number') return String(value + 0);
  // Whole milliseconds: what a division by 86,400 leaves behind must not move a day.
  const ms = Math.round(value * MS_PER_DAY);
  if (shown === 'elapsed') return elapsedText(ms);
  const day = Math.floor(ms / MS_PER_DAY);
  const ofDay = ms - day * MS_PER_DAY;
  const time = clockText(Math.floor(ofDay / 1000));
  if (shown === 'time') return ms < 0 ? NO_DATE : time;
  const date = dateText(from1904 ? day + DAYS_TO_1904 : day);
  // Midnight is how a day without a time is stored.
  return shown === 'date' || ofDay === 0 || date === NO_DATE ? date : `${date}T${time}`;
}

function dateText(day: number): string {
  if (day < 0 || day > LAST_DAY) return NO_DATE;
  // Days that never were but are shown: the format inherits a mistake about the year 1900.
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  const days = day < 60 ? day + 1 : day;
  return new Date((days - DAYS_TO_1970) * MS_PER_DAY).toISOString().slice(0, 10);
}

function elapsedText(ms: number): string {
  return ms < 0 ? NO_DATE : clockText(Math.floor(ms / 1000));
}

function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
