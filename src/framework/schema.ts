import { z } from 'zod';
import { OPERATIONS } from '../method/operations.ts';
import type { Operation } from '../method/types.ts';
import { WEIGHTINGS } from '../method/weightings.ts';
import { methodChoice } from './method-schema.ts';
import { optionsSchema } from './option-schema.ts';
import { defaults, denominator, indicator } from './schema-indicator.ts';
import { training } from './schema-training.ts';
import { uncertainty } from './schema-uncertainty.ts';
import { finite, id, perInput, riskFactors, seriesName, text, wholePeriods } from './schema-parts.ts';

/**
 * The framework format, version 1, as a schema: the loader checks a definition against it, and the
 * published JSON Schema is made from it. Rules that span several keys are in `rules.ts`.
 */

const source = z.strictObject({
  title: text,
  url: z.url({ protocol: /^https?$/ }).optional(),
  year: z.int().min(1900).max(2999).optional(),
  note: text.optional(),
});

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

const weighting = methodChoice('method', [...WEIGHTINGS.values()]);

/** Which numbers may stand beside the inputs of an operation. */
const WEIGHTING_KEYS: Readonly<Record<Operation['weighting'], Readonly<Record<string, z.ZodType>>>> = {
  none: {},
  coefficients: { coefficients: perInput.optional().describe('A number per input.') },
  weights: {
    weights: perInput.optional().describe('A number per input.'),
    weighting: weighting.optional().describe('Where the weights come from, if not from `weights`.'),
  },
};

/** How many inputs an operation takes. */
function inputsSchema({ inputs, roles = [] }: Operation) {
  if (inputs === 'one') return z.array(id).length(1);
  return inputs === 'many' ? z.array(id).min(1) : z.array(id).length(roles.length).describe(roles.join(', '));
}

/** The keys of a node, for one operation: only what that operation reads is allowed. */
function nodeSchema(operation: Operation) {
  const options = Object.keys(operation.options).length === 0 ? {} : { options: optionsSchema(operation.options) };
  const several =
    operation.inputs !== 'many'
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
      inputs: inputsSchema(operation),
      ...WEIGHTING_KEYS[operation.weighting],
      ...options,
      ...several,
      round: z.strictObject({ decimals: z.int().min(0).max(12) }).optional(),
      riskFactors: riskFactors.optional(),
      unitOfMeasure: text.optional(),
      tags: z.array(text).optional(),
      basis: text.optional().describe('How the name is known, as for an indicator.'),
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
  measures: z
    .enum(['risk', 'other'])
    .optional()
    .describe('Whether the score is of risk; an index of anything else says so wherever units are ranked.'),
  unitKind: z.enum(['country', 'people', 'group', 'region', 'any']),
  period: z.enum(['year', 'quarter', 'month']),
  universe,
  minimumCoverage: z.number().min(0).max(1).optional(),
  coverageWeights: perInput.optional(),
  defaults: defaults.optional().describe('What holds for every indicator that says nothing else.'),
  indicators: z.array(indicator).min(1),
  denominators: z.array(denominator).optional().describe('Columns that indicators are divided by.'),
  substitutions: z
    .array(substitution)
    .optional()
    .describe('Units for which the values of another stand in, with the reason.'),
  index: z.array(node).min(1),
  weightSets: z
    .record(id, z.strictObject({ description: text, weights: z.record(id, perInput) }))
    .optional()
    .describe('Named sets of weights, by node and input, that may be used instead of those of the nodes.'),
  ranking,
  tiers: tiers.optional(),
  reference: reference.optional(),
  uncertainty: uncertainty
    .optional()
    .describe('What an uncertainty analysis varies; each weight by a quarter either way unless given.'),
  training: training
    .optional()
    .describe('What a fitted framework was fitted to; its score is the probability of the event.'),
  examples: z.strictObject({ published: z.array(example).optional(), worked: z.array(example).optional() }).optional(),
  notes: z.array(text).optional(),
});

/** A definition as written, before defaults are filled in. */
export type WrittenDefinition = z.infer<typeof definitionSchema>;
