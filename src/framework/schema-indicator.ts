import { z } from 'zod';
import { IMPUTATIONS } from '../method/imputations.ts';
import { OPERATIONS } from '../method/operations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import { methodChoice } from './method-schema.ts';
import { finite, id, pair, riskFactors, seriesName, text, wholePeriods } from './schema-parts.ts';

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

const missing = methodChoice('rule', [...IMPUTATIONS.values()], {
  reason: text.optional().describe('What the data show where the value is missing.'),
  reasons: z
    .array(text)
    .min(1)
    .optional()
    .describe('The only reasons that a coder may give for a missing value; without it any text will do.'),
  note: text.optional().describe('Why this rule.'),
});

const treatment = methodChoice('method', [...TREATMENTS.values()], {}, ['none']);

const normalisation = methodChoice(
  'operation',
  [...OPERATIONS.values()].filter(({ inputs }) => inputs === 'one'),
);

/** How the values of an indicator are prepared, from the missing ones to what the index reads. */
const preparation = {
  missing: missing.optional().describe('What a missing value becomes.'),
  treatment: treatment.optional().describe('How outliers are treated.'),
  normalisation: normalisation
    .optional()
    .describe('Puts the indicator on a scale: a node of its own, <id>.normalised, that takes its place in the index.'),
};

/** What holds for every indicator that says nothing else. */
export const defaults = z.strictObject(preparation);

/** What indicators and denominators have in common. */
const column = {
  id,
  name: text,
  description: text.optional(),
  unitOfMeasure: text,
  range: pair.optional().describe('Logical bounds: a value outside is an error.'),
  typical: pair.optional().describe('Usual bounds: a value outside is a warning.'),
  aliases: z.array(text).optional(),
  from: recipe.optional().describe("How it is computed from publishers' series."),
  publicationLagMonths: z.number().min(0).max(600).optional(),
  tags: z.array(text).optional(),
  source: text.optional(),
};

export const indicator = z.strictObject({
  ...column,
  scale: z
    .array(z.strictObject({ value: finite, label: text }))
    .min(2)
    .optional()
    .describe('Values and labels of an ordinal scale: another value is an error.'),
  coded: z.boolean().optional().describe('True where people give the values, as codes on the scale or in the range.'),
  polarity: z.enum(['higher-is-riskier', 'lower-is-riskier']),
  denominator: z
    .union([
      id,
      z.strictObject({ by: id, times: finite.refine((value) => value !== 0, 'must not be zero').optional() }),
    ])
    .optional()
    .describe('The denominator that every value is divided by, and the factor it is then multiplied by.'),
  ...preparation,
  riskFactors: riskFactors.optional(),
  kind: z.enum(['structural', 'dynamic', 'trigger']).optional(),
  basis: text.optional(),
});

/** A column that divides indicators and is no part of the index. */
export const denominator = z.strictObject(column);
