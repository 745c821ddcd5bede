import type { Indicator } from '../types.ts';

/** What an indicator is where its definition says nothing of it. */
export const INDICATOR_DEFAULTS = {
  role: 'indicator',
  description: null,
  range: null,
  typical: null,
  scale: null,
  coded: false,
  aliases: [],
  from: null,
  missing: { rule: 'leave', options: {}, reason: null, reasons: null, note: null },
  denominator: null,
  treatment: null,
  riskFactors: [],
  kind: null,
  publicationLagMonths: null,
  tags: [],
  source: null,
  basis: null,
} as const satisfies Partial<Indicator>;
