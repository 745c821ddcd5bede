import { z } from 'zod';
import { IMPUTATIONS } from '../method/imputations.ts';
import { OPERATIONS } from '../method/operations.ts';
import type { Operation } from '../method/types.ts';
import { optionsSchema } from './option-schema.ts';
import { RISK_FACTOR_IDS } from './risk-factors.ts';

/**
 * The framework format, version 1, as a schema: the loader checks a definition against it, and the
 * published JSON Schema is made from it. Rules that span several keys are in `rules.ts`.
 */

const text = z.string().trim().min(1).max(2000);
const id = z
  .string({ error: 'must be text: put the id in quotes, so that 1.10 or 004 stays what it says' })
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    'may hold only letters, digits, dots, hyphens and underscores, and begins with a letter or digit',
  )
  .max(80)
  .describe('An id, in quotes where it looks like a number.');
const finite = z.number();
const perInput = z.record(id, finite);
const riskFactors = z
  .array(z.enum(RISK_FACTOR_IDS as [string, ...string[]]))
  .describe('Risk factors of the UN Framework of Analysis this is keyed to.');
const pair = z.tuple([finite, finite]);

const source = z.strictObject({
  title: text,
  url: z.url({ protocol: /^https?$/ }).optional(),
  year: z.int().min(1900).max(2999).optional(),
  note: text.optional(),
});

const seriesName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\.\S.*$/, 'must be a series of a source profile, such as wgi.VA.EST')
  .max(200);
const wholePeriods = z.int().min(0).max(100);

/** A series alone may be written as text. */
const recipe = z.union([
  seriesName,
  z.strictObject({
    sum: z.union([seriesName, z.array(seriesName).min(1)]).describe('Series, added up.'),
    needs: z.enum(['all', 'any']).optional().describe('Whether all series must be there, or one is enough.'),
    per: seriesName.optional().describe('The series of the same period it is divided by.'),
    times: finite.optional().describe('A factor, such as 100000 for a rate.'),
    age: z
      .strictObject({ least: wholePeriods, most: wholePeriods })
      .optional()
      .describe('By how many periods the figures are older: the newest within these is taken.'),
    periods: z
      .record(z.string(), z.string())
      .optional()
      .describe('For some periods, in quotes, the period of the figures; age holds for the others.'),
    note: text.optional(),
  }),
]);

const substitution = z.strictObject({
  unit: text,
  from: text,
  indicators: z.array(id).min(1),
  reason: text,
});

const universeRule = z.strictObject({
  states: z.boolean().optional().describe('Only countries that are states in the period.'),
  population: z
    .strictObject({ series: seriesName, atLeast: finite, age: wholePeriods.optional() })
    .optional()
    .describe('Only units with so many people, by the newest figure within so many periods.'),
  except: z
    .array(z.strictObject({ unit: text, from: text.optional(), to: text.optional(), reason: text }))
    .optional()
    .describe('Units left out for a reason of their own, between two periods if they are given.'),
});

const universe = z.strictObject({
  description: text,
  units: z.array(text).min(1).optional().describe('Ids of the units ranked, where the list is known.'),
  atLeast: z.int().min(1).optional().describe('Fewer units in a period than this are only part of the universe.'),
  rule: universeRule.optional().describe('Which units are ranked, by rule; the others are listed with the reason.'),
});

const missingRule = z.strictObject({
  rule: z.enum([...IMPUTATIONS.keys()] as [string, ...string[]]),
  reason: text.optional().describe('What the data show where the value is missing.'),
  reasons: z
    .array(text)
    .min(1)
    .optional()
    .describe('The only reasons that a coder may give for a missing value; without it any text will do.'),
  note: text.optional().describe('Why this rule.'),
});

const indicator = z.strictObject({
  id,
  name: text,
  description: text.optional(),
  unitOfMeasure: text,
  range: pair.optional().describe('Logical bounds: a value outside is an error.'),
  typical: pair.optional().describe('Usual bounds: a value outside is a warning.'),
  scale: z
    .array(z.strictObject({ value: finite, label: text }))
    .min(2)
    .optional()
    .describe('Values and labels of an ordinal scale: another value is an error.'),
  coded: z.boolean().optional().describe('True where people give the values, as codes on the scale or in the range.'),
  polarity: z.enum(['higher-is-riskier', 'lower-is-riskier']),
  aliases: z.array(text).optional(),
  from: recipe.optional().describe("How it is computed from publishers' series."),
  missing: z.union([z.enum([...IMPUTATIONS.keys()] as [string, ...string[]]), missingRule]).optional(),
  riskFactors: riskFactors.optional(),
  kind: z.enum(['structural', 'dynamic', 'trigger']).optional(),
  publicationLagMonths: z.number().min(0).max(600).optional(),
  tags: z.array(text).optional(),
  source: text.optional(),
  basis: text.optional(),
});

/** The keys of a node, for one operation: only what that operation reads is allowed. */
function nodeSchema(operation: Operation) {
  const weighting =
    operation.weighting === 'none'
      ? {}
      : { [operation.weighting]: perInput.optional().describe('A number per input.') };
  const options = Object.keys(operation.options).length === 0 ? {} : { options: optionsSchema(operation.options) };
  const several =
    operation.inputs === 'one'
      ? {}
      : {
          missing: z.enum(['propagate', 'skip']).optional(),
          minimumInputs: z.int().min(1).optional(),
          minimumShare: z.number().min(0).max(1).optional(),
        };
  return z
    .strictObject({
      id,
      name: text,
      operation: z.literal(operation.name),
      inputs: operation.inputs === 'one' ? z.array(id).length(1) : z.array(id).min(1),
      ...weighting,
      ...options,
      ...several,
      round: z.strictObject({ decimals: z.int().min(0).max(12) }).optional(),
      riskFactors: riskFactors.optional(),
      unitOfMeasure: text.optional(),
      tags: z.array(text).optional(),
    })
    .describe(`${operation.name}: ${operation.summary}. ${operation.formula}`);
}

const nodes = [...OPERATIONS.values()].map(nodeSchema);
const node = z.discriminatedUnion('operation', nodes as unknown as [z.ZodObject]);

const tiers = z.strictObject({
  basis: z.enum(['publisher', 'ours']),
  rule: text,
  levels: z
    .array(z.strictObject({ name: text, from: finite.optional() }))
    .min(2)
    .describe('From the most risky down; the last has no `from`.'),
});

const ranking = z.union([
  z.literal('none'),
  z.strictObject({
    order: z.enum(['highest-first', 'lowest-first']),
    ties: z.enum(['best', 'worst', 'mean', 'dense']).optional(),
    decimals: z.int().min(0).max(12),
  }),
]);

const reference = z.strictObject({
  name: text,
  basis: z.enum(['publisher', 'ours']),
  values: perInput,
});

const asPrinted = 'must be the printed number in quotes, such as "20.30"';
const printed = z.string({ error: asPrinted }).regex(/^-?\d+(\.\d+)?$/, asPrinted);

const example = z.strictObject({
  unit: text,
  name: text.optional(),
  period: text.optional(),
  values: perInput,
  score: printed.nullable().optional(),
  components: z.record(id, printed).optional(),
  source: text.optional(),
  exclude: text.optional(),
  deviation: z.strictObject({ difference: finite, reason: text }).optional(),
});

export const definitionSchema = z.strictObject({
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'may hold only lower-case letters, digits and hyphens, and begins with a letter'),
  title: text,
  version: z.string({ error: 'must be text: put the version in quotes' }).trim().min(1),
  publisher: text,
  source,
  licence: text,
  citation: text,
  outcome: text.describe('What the score is of, as printed in titles.'),
  unitKind: z.enum(['country', 'people', 'group', 'region', 'any']),
  period: z.enum(['year', 'quarter', 'month']),
  universe,
  minimumCoverage: z.number().min(0).max(1).optional(),
  coverageWeights: perInput.optional(),
  indicators: z.array(indicator).min(1),
  substitutions: z
    .array(substitution)
    .optional()
    .describe('Units for which the values of another stand in, with the reason.'),
  index: z.array(node).min(1),
  ranking,
  tiers: tiers.optional(),
  reference: reference.optional(),
  examples: z.strictObject({ published: z.array(example).optional(), worked: z.array(example).optional() }).optional(),
  notes: z.array(text).optional(),
});

/** A definition as written, before defaults are filled in. */
export type WrittenDefinition = z.infer<typeof definitionSchema>;
