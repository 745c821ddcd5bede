import { z } from 'zod';
import { isDay } from './day.ts';

/** Parts of the ledger's format. What spans several records is checked in `check/`. */

export const text = z.string({ error: 'must be text: put it in quotes' }).trim().min(1).max(10_000);
export const line = text.max(500);
export const id = z
  .string({ error: 'must be text: put the id in quotes, so that 1.10 or 004 stays what it says' })
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    'may hold only letters, digits, dots, hyphens and underscores, and begins with a letter or digit',
  )
  .max(80);
export const day = z
  .string({ error: 'must be a day in quotes, as in "2026-03-14"' })
  .refine(isDay, 'must be a day of the calendar, as in 2026-03-14');
export const moment = z
  .string({ error: 'must be a day, with or without a time, in quotes' })
  .refine(
    (value) => isDay(value.slice(0, 10)) && /^.{10}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?Z?)?$/.test(value),
    'must be a day of the calendar, with or without a time: 2026-03-14 or 2026-03-14T09:30Z',
  );

export const sourceKind = z.enum([
  'document',
  'dataset',
  'testimony',
  'image',
  'video',
  'satellite',
  'media',
  'official',
  'own-observation',
  'unknown',
]);
export const voice = z.enum([
  'affected-community',
  'survivor',
  'womens-organisation',
  'national-civil-society',
  'international-civil-society',
  'media',
  'state',
  'un',
  'academic',
  'other',
  'unknown',
]);
export const purpose = z.enum(['analysis', 'sharing', 'publication', 'accountability']);
export const standard = z.enum([
  'reasonable-suspicion',
  'reasonable-grounds',
  'balance-of-probabilities',
  'clear-and-convincing',
  'beyond-reasonable-doubt',
]);
export const verification = z.enum(['unverified', 'partly', 'verified', 'disputed', 'retracted']);
export const kind = z.enum(['structural', 'dynamic', 'trigger']);
export const level = z.enum(['very-low', 'low', 'moderate', 'high', 'very-high', 'unknown']);
export const evidenceAmount = z.enum(['limited', 'medium', 'robust']);
export const agreement = z.enum(['low', 'medium', 'high']);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 lower-case hexadecimal digits');
/** A framework with its version, `un-foa@2014`. */
export const frameworkName = z
  .string({ error: 'must be text, as in un-foa@2014' })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*@\S+$/, 'must name a framework and its version, as in un-foa@2014');

const least = z.number().min(0).nullable().default(null);
/** A documented count; at least one of the three. */
export const count = z
  .strictObject({ low: least, best: least, high: least })
  .refine(
    ({ low, best, high }) =>
      (low ?? 0) <= (best ?? high ?? Number.POSITIVE_INFINITY) &&
      (best ?? low ?? 0) <= (high ?? Number.POSITIVE_INFINITY),
    'must rise from low over best to high',
  );
