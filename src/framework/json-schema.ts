import { z } from 'zod';
import { definitionSchema } from './schema.ts';

/** The JSON Schema of the framework format, made from the schema that the loader itself checks with. */
export function frameworkJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(definitionSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    title: 'atrisk framework format 1',
    description: 'A framework definition: indicators, index, ranking, tiers, reference values and examples.',
    ...schema,
  };
}
