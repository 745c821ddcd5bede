import { z } from 'zod';
import { parseItemDate } from './day.ts';
import {
  agreement,
  count,
  day,
  evidenceAmount,
  frameworkName,
  id,
  kind,
  level,
  line,
  moment,
  purpose,
  sha256,
  sourceKind,
  standard,
  text,
  verification,
  voice,
} from './schema-parts.ts';

/** The format of the ledger, version 1: its loader checks against it, and the published JSON Schema is made from it. */

const consent = z.strictObject({
  status: z.enum(['given', 'not-needed', 'withheld', 'unknown']),
  purposes: z.array(purpose).default([]).describe('What it was given for.'),
  until: day.nullable().default(null).describe('The last day on which it holds.'),
  withdrawn: day.nullable().default(null).describe('The day on which it was taken back.'),
});

const source = z.strictObject({
  id,
  kind: sourceKind.default('unknown'),
  voice: voice.default('unknown').describe('Whose voice it is.'),
  title: line.nullable().default(null),
  publisher: line.nullable().default(null),
  publisherCountry: line.nullable().default(null),
  stateControl: z.enum(['none', 'partial', 'full', 'unknown']).default('unknown'),
  author: line.nullable().default(null),
  published: line.nullable().default(null),
  accessed: day.nullable().default(null),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  archiveUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  archivedAt: day.nullable().default(null),
  file: line.nullable().default(null).describe('A local copy, relative to the folder of the ledger.'),
  sha256: sha256.nullable().default(null),
  bytes: z.int().min(0).nullable().default(null),
  mediaType: line.nullable().default(null),
  language: line.nullable().default(null),
  derivedFrom: z.array(id).default([]).describe('Sources that it repeats or draws on.'),
  commonOrigin: id.nullable().default(null).describe('A name for the origin that it shares with other sources.'),
  reliability: z
    .enum(['A', 'B', 'C', 'D', 'E', 'F'])
    .nullable()
    .default(null)
    .describe('Admiralty scale; F is unknown.'),
  consent: consent.default({ status: 'unknown', purposes: [], until: null, withdrawn: null }),
  sensitivity: z.enum(['public', 'low', 'moderate', 'high', 'severe', 'unknown']).default('unknown'),
  restricted: z.boolean().default(false),
  pseudonym: line.nullable().default(null),
});

const dateParts = z.strictObject({
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  precision: z.enum(['day', 'week', 'month', 'year', 'unknown']).default('unknown'),
});

const place = z.strictObject({
  name: line.nullable().default(null),
  country: line.nullable().default(null),
  adm1: line.nullable().default(null),
  adm2: line.nullable().default(null),
  lat: z.number().min(-90).max(90).nullable().default(null),
  lon: z.number().min(-180).max(180).nullable().default(null),
  precision: z
    .int()
    .min(1)
    .max(7)
    .nullable()
    .default(null)
    .describe('1 exact … 6 country, 7 international waters or airspace.'),
});

const actor = z.strictObject({
  name: line,
  role: z.enum(['perpetrator', 'victim', 'protector', 'enabler', 'unknown']).default('unknown'),
});

const item = z.strictObject({
  id,
  unit: line,
  source: id,
  locator: line.nullable().default(null),
  statement: text.describe("The claim, in the analyst's own words."),
  basis: z.enum(['known', 'inference', 'unknown']).default('unknown'),
  date: z
    .union([
      z
        .string({ error: 'must be a date in quotes' })
        .refine((value) => parseItemDate(value) !== null, 'must be a day, month or year, or two with / between'),
      dateParts,
    ])
    .nullable()
    .default(null)
    .describe('A day, month or year, or two of them with / between; or from, to and precision.'),
  place: z.union([line, place]).nullable().default(null),
  actors: z.array(actor).default([]),
  groups: z.array(line).default([]),
  events: z.array(line).default([]),
  count: count.nullable().default(null),
  credibility: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
    .nullable()
    .default(null)
    .describe('Admiralty scale; 6 is unknown.'),
  corroborates: z.array(id).default([]),
  contradicts: z.array(id).default([]),
  verification: verification.default('unverified'),
  status: z.enum(['draft', 'reviewed', 'approved', 'rejected']).default('draft'),
  standard: standard.nullable().default(null).describe('The standard of proof to which the source itself found this.'),
  disaggregation: z.array(z.enum(['sex', 'age'])).default([]),
  mayBeUsedFor: z
    .array(purpose)
    .nullable()
    .default(null)
    .describe('Where it says less than the consent of the source.'),
  publicWording: text.nullable().default(null).describe('The only words of an item that may be published.'),
  internalNote: text.nullable().default(null),
  collector: line.nullable().default(null),
  collectedAt: day.nullable().default(null),
  reviewer: line.nullable().default(null),
});

const coding = z.strictObject({
  item: id,
  framework: frameworkName.nullable().default(null),
  factor: id.nullable().default(null),
  indicator: id.nullable().default(null),
  direction: z.enum(['supports', 'contradicts', 'mitigates']),
  strength: z.enum(['weak', 'moderate', 'strong']).default('moderate'),
  timeframe: kind.nullable().default(null).describe('Where it is not that of the indicator.'),
  gendered: z.boolean().default(false),
  coder: line.nullable().default(null),
  codedAt: day.nullable().default(null),
  rationale: text.nullable().default(null),
});

const assessment = z.strictObject({
  unit: line,
  asOf: day,
  factor: id.nullable().default(null),
  indicator: id.nullable().default(null),
  finding: z
    .literal('no-information')
    .nullable()
    .default(null)
    .describe('Somebody looked, and found nothing on the indicator.'),
  level: level.nullable().default(null),
  trend: z
    .strictObject({
      direction: z.enum(['rising', 'stable', 'falling', 'unknown']),
      since: day.nullable().default(null),
    })
    .nullable()
    .default(null),
  confidence: z.strictObject({ evidence: evidenceAmount, agreement }).nullable().default(null),
  standardOfProof: standard.nullable().default(null),
  likelihood: z
    .strictObject({ scale: z.enum(['icd203', 'phia', 'ipcc']), term: line })
    .nullable()
    .default(null),
  items: z.array(id).default([]),
  rationale: text.nullable().default(null),
  dissent: text.nullable().default(null),
  gaps: z.array(text).default([]),
  nextReview: day.nullable().default(null),
  author: line.nullable().default(null),
  reviewedBy: line.nullable().default(null),
});

const indicator = z.strictObject({
  id,
  factor: id,
  name: line,
  kind,
  tags: z.array(line).default([]),
  reason: text.describe('Why the indicators of the framework do not do.'),
});

const custody = z.strictObject({
  source: id,
  when: moment,
  who: line,
  action: z.enum(['received', 'hashed', 'stored', 'transferred', 'copied', 'processed']),
  sha256: sha256.nullable().default(null),
  bytes: z.int().min(0).nullable().default(null),
  note: text.nullable().default(null),
});

/** The kinds of record, by the key under which a ledger lists them. */
export const RECORDS = {
  sources: source,
  items: item,
  codings: coding,
  assessments: assessment,
  indicators: indicator,
  custody,
} as const;

export type RecordKind = keyof typeof RECORDS;

export const RECORD_KINDS = Object.keys(RECORDS) as RecordKind[];

/** What a line of JSON Lines or a row of a table calls itself. */
export const RECORD_NAMES: Readonly<Record<RecordKind, string>> = {
  sources: 'source',
  items: 'item',
  codings: 'coding',
  assessments: 'assessment',
  indicators: 'indicator',
  custody: 'custody',
};

/** What stands beside the records in a file of YAML; `unit` is that of items and assessments that name none. */
export const header = z.strictObject({
  ledger: z.literal(1).describe('The version of this format.'),
  framework: frameworkName.optional(),
  unit: line.optional(),
});

/** A whole file of YAML. */
const ledgerSchema = header.extend({
  sources: z.array(source).optional(),
  items: z.array(item.partial({ unit: true })).optional(),
  codings: z.array(coding).optional(),
  assessments: z.array(assessment.partial({ unit: true })).optional(),
  indicators: z.array(indicator).optional(),
  custody: z.array(custody).optional(),
});

/** The JSON Schema of a ledger in YAML, for editors and other programs. */
export function ledgerJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(ledgerSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    title: 'atrisk evidence ledger, format 1',
    description: 'Sources, items, codings, assessments, custom indicators and custody; docs/evidence.md explains them.',
    ...rest,
  };
}
