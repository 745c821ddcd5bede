import { z } from 'zod';
import { RISK_FACTOR_IDS } from './risk-factors.ts';

/** What several parts of the schema are made of. */

/** Characters that a text of a definition may have. */
export const LONGEST_TEXT = 2000;

export const text = z.string().trim().min(1).max(LONGEST_TEXT);
export const id = z
  .string({ error: 'must be text: put the id in quotes, so that 1.10 or 004 stays what it says' })
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    'may hold only letters, digits, dots, hyphens and underscores, and begins with a letter or digit',
  )
  .max(80)
  .describe('An id, in quotes where it looks like a number.');
export const finite = z.number();
export const perInput = z.record(id, finite);
export const riskFactors = z
  .array(z.enum(RISK_FACTOR_IDS as [string, ...string[]]))
  .describe('Risk factors of the UN Framework of Analysis this is keyed to.');
export const pair = z.tuple([finite, finite]);

export const seriesName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\.\S.*$/, 'must be a series of a source profile, such as wgi.VA.EST')
  .max(200);
export const wholePeriods = z.int().min(0).max(100);
