import { InvalidArgumentError } from 'commander';
import { isDay } from '../evidence/day.ts';

/** @throws InvalidArgumentError where it is no day of the calendar */
export function parseDay(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('Write a day of the calendar, as in 2026-10-31.');
  return value;
}
