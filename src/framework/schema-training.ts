import { z } from 'zod';
import { finite, text } from './schema-parts.ts';

const file = z.strictObject({
  name: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
});

const count = z.int().min(0);

/** What a fitted framework was fitted to; `atrisk fit` writes it. */
export const training = z.strictObject({
  outcome: text.optional().describe('What the event is, in full.'),
  event: text.describe('The column of the outcomes that held it.'),
  from: text.describe('First period of the rows that it was fitted to.'),
  until: text.describe('Last period of these rows.'),
  knownUntil: text.describe('Last period whose outcomes were used; no test may begin before it.'),
  lead: count.describe('Periods from a row to the first in which an event counted.'),
  window: z.int().min(1).describe('In how many periods from there an event counted.'),
  method: text,
  alpha: z.number().min(0).max(1).describe('Split of the penalty: 1 for absolute sizes, 0 for squares.'),
  lambda: finite.min(0).describe('The penalty.'),
  rows: count,
  events: count,
  seed: z.int().optional().describe('Of the resamples behind what is said of stability.'),
  inputs: z.array(file).min(1).describe('The data.'),
  outcomes: z.array(file).min(1).describe('The files of outcomes.'),
});
