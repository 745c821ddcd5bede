import { z } from 'zod';
import { definitionSchema } from './schema.ts';
import { shareRepeated } from './share-repeated.ts';
import { type JsonSchema, variantJsonSchema } from './variant-json-schema.ts';

/**
 * The JSON Schema of the framework format, made from the schema that the loader itself checks with. A definition is
 * either whole or extends another one, and in the second kind everything but its own name may be left out.
 */
export function frameworkJsonSchema(): Record<string, unknown> {
  const { $schema, ...whole } = z.toJSONSchema(definitionSchema, { io: 'input', target: 'draft-2020-12' });
  const schema = {
    $schema,
    title: 'atrisk framework format 1',
    description: 'A framework definition: indicators, index, ranking, tiers, reference values and examples.',
    oneOf: [whole, variantJsonSchema(whole as JsonSchema)],
  };
  return shareRepeated(schema);
}
