import type { z } from 'zod';
import type { ItemDate, ItemPlace, LedgerItem, LedgerPlace } from '../types.ts';
import { parseItemDate } from './day.ts';
import type { RECORDS } from './schema.ts';

/** An item with its date and place taken apart. */
export function completeItem(value: z.output<(typeof RECORDS)['items']>, at: LedgerPlace): LedgerItem {
  return { ...value, date: dateOf(value.date), place: placeOf(value.place), at };
}

function dateOf(date: z.output<(typeof RECORDS)['items']>['date']): ItemDate {
  if (typeof date === 'string') return parseItemDate(date) as ItemDate;
  if (date === null) return { from: null, to: null, precision: 'unknown' };
  return { from: date.from ?? date.to, to: date.to ?? date.from, precision: date.precision };
}

function placeOf(place: string | ItemPlace | null): ItemPlace {
  const open = { name: null, country: null, adm1: null, adm2: null, lat: null, lon: null, precision: null };
  return typeof place === 'string' ? { ...open, name: place } : (place ?? open);
}
