import { z } from 'zod';
import { frameworkName, id, line, sourceKind, standard, text, verification, voice } from './schema-parts.ts';

/** The format of evidence rules, version 1: how codings become ratings, declared for a framework. */

const months = z.int().min(1).max(600);
const share = z.number().min(0).max(1);

const gate = z.strictObject({
  id: standard,
  independentSources: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe('Least number of independent sources; without it, only a finding of the source itself meets it.'),
  firstHand: z.int().min(0).max(1).default(0).describe('1 where one of them must have it at first hand.'),
  verification: z.array(verification).default(['unverified', 'partly', 'verified']).describe('Items that count.'),
  note: text.nullable().default(null),
});

const exception = z.strictObject({
  id,
  name: line,
  standard,
  voices: z.array(voice).min(1),
  credibility: z.array(z.int().min(1).max(5)).min(1),
  verification: z.array(verification).min(1),
  reason: text,
});

const profile = z.strictObject({
  id,
  name: line,
  factors: z.array(id).default([]),
  indicators: z.array(id).default([]),
  note: text,
});

const lens = z.strictObject({
  name: line,
  tags: z.array(line).default([]),
  indicators: z.array(id).default([]),
});

export const rulesSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: line,
  framework: frameworkName,
  ageLimitMonths: z
    .strictObject({ structural: months, dynamic: months, trigger: months })
    .describe('Months after which evidence no longer counts, by kind of indicator.'),
  levels: z
    .tuple([share, share, share, share])
    .refine((cuts) => cuts.every((cut, at) => at === 0 || (cuts[at - 1] as number) < cut), 'must rise')
    .describe('Least shares from which a factor is low, moderate, high and very high.'),
  standards: z.array(gate).min(1),
  exceptions: z.array(exception).default([]),
  firstHandKinds: z.array(sourceKind).min(1),
  affected: z.array(voice).min(1).describe('Voices of the people affected themselves.'),
  lenses: z.record(id, lens).default({}),
  profiles: z.array(profile).default([]),
  inhibitors: z.record(id, z.array(line)).default({}).describe('What lowers the risk of a factor.'),
  notes: z.array(text).default([]),
});

/** The JSON Schema of evidence rules, for editors and other programs. */
export function rulesJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(rulesSchema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title: 'atrisk evidence rules, format 1', description: 'How codings become ratings.', ...rest };
}
