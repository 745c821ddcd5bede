import { z } from 'zod';
import { IMPUTATIONS } from '../method/imputations.ts';
import { OPERATIONS } from '../method/operations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import { methodChoice } from './method-schema.ts';
import { id, text } from './schema-parts.ts';

const ids = z.array(id).min(1).optional();

const operations = (inputs: 'one' | 'many') =>
  z
    .array(
      methodChoice(
        'operation',
        [...OPERATIONS.values()].filter((operation) => (operation.inputs === 'one') === (inputs === 'one')),
      ),
    )
    .min(1)
    .describe("What may stand in place of the node's own operation, which is one of the choices too.");

const weights = z
  .strictObject({
    vary: z.literal('weights'),
    nodes: ids.describe('Nodes whose weights or coefficients vary; all that have any unless given.'),
    inputs: ids.describe('Of these nodes the inputs whose weights vary; all unless given.'),
    distribution: z
      .enum(['uniform', 'dirichlet'])
      .optional()
      .describe('Each times an independent factor, or (at nodes with weights) all of a node drawn together.'),
    low: z.number().min(0).max(1).optional().describe('Least factor, for uniform.'),
    high: z.number().min(1).max(100).optional().describe('Greatest factor, for uniform.'),
    concentration: z
      .number()
      .min(0.01)
      .max(1e6)
      .optional()
      .describe("For dirichlet: 1 is any weights at all where they are equal, more keeps nearer to the node's own."),
  })
  .refine(({ distribution, low, high }) => distribution !== 'dirichlet' || (low === undefined && high === undefined), {
    error: 'must have no `low` and `high` where the distribution is dirichlet',
  })
  .refine(({ distribution, concentration }) => distribution === 'dirichlet' || concentration === undefined, {
    error: 'must have no `concentration` unless the distribution is dirichlet',
  })
  .describe('Weights and coefficients.');

const normalisation = z
  .strictObject({
    vary: z.literal('normalisation'),
    nodes: ids.describe('All normalisations that take values from the data, unless given. They change together.'),
    alternatives: operations('one'),
  })
  .describe('How indicators are put on a scale.');

const aggregation = z
  .strictObject({
    vary: z.literal('aggregation'),
    nodes: z.array(id).min(1).describe('They change together.'),
    alternatives: operations('many'),
  })
  .describe('How nodes are put together.');

const imputation = z
  .strictObject({
    vary: z.literal('imputation'),
    indicators: ids.describe('All that the alternatives can be used for, unless given. They change together.'),
    alternatives: z.array(methodChoice('rule', [...IMPUTATIONS.values()])).min(1),
  })
  .describe('What missing values become.');

const treatment = z
  .strictObject({
    vary: z.literal('treatment'),
    indicators: ids.describe('All without an ordinal scale, unless given. They change together.'),
    alternatives: z.array(methodChoice('method', [...TREATMENTS.values()], {}, ['none'])).min(1),
  })
  .describe('How outliers are treated.');

const leftOut = z
  .strictObject({
    vary: z.literal('left-out'),
    indicators: ids.describe('The indicators of which none or one is left out; all unless given.'),
  })
  .describe('An indicator left out.');

const data = z
  .strictObject({
    vary: z.literal('data'),
    indicator: id,
    standardError: text.optional().describe('Column of standard errors, in the unit of the indicator.'),
    low: text.optional().describe('Column of the least value that the source holds possible.'),
    high: text.optional().describe('Column of the greatest.'),
  })
  .describe('Errors that the data state.');

/** What an uncertainty analysis varies: a list, in a framework or in a file of its own. */
export const uncertainty = z
  .array(z.discriminatedUnion('vary', [weights, normalisation, aggregation, imputation, treatment, leftOut, data]))
  .min(1);

/** A file that holds such a list alone. */
export const specificationSchema = z.strictObject({ uncertainty });

export type WrittenUncertainty = z.infer<typeof uncertainty>;
