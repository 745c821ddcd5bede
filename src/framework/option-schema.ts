import { z } from 'zod';
import type { OptionSpec } from '../method/types.ts';
import { text } from './schema-parts.ts';

/** The schema of a method's options, made from their plain description. */
export function optionsSchema(specs: Readonly<Record<string, OptionSpec>>): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  let required = false;
  for (const [name, spec] of Object.entries(specs)) {
    const filled = withDefault(spec);
    required ||= !filled.safeParse(undefined).success;
    shape[name] = filled.describe(spec.meaning);
  }
  const object = z.strictObject(shape);
  return required ? object : object.optional();
}

function withDefault(spec: OptionSpec): z.ZodType {
  const schema = valueSchema(spec);
  if (spec.type === 'table') return schema;
  if (spec.default !== undefined) return schema.default(spec.default);
  return spec.type === 'number' ? schema.optional() : schema;
}

function valueSchema(spec: OptionSpec): z.ZodType {
  const schemas: Record<OptionSpec['type'], () => z.ZodType> = {
    number: () => numberSchema(spec as OptionSpec & { type: 'number' }),
    text: () => text,
    boolean: () => z.boolean(),
    choice: () => z.enum((spec as OptionSpec & { type: 'choice' }).values as [string, ...string[]]),
    table: () => z.array(z.tuple([z.number(), z.number()])),
  };
  return schemas[spec.type]();
}

function numberSchema(spec: OptionSpec & { type: 'number' }): z.ZodType {
  let schema = spec.whole === true ? z.int() : z.number();
  if (spec.min !== undefined) schema = schema.min(spec.min);
  if (spec.max !== undefined) schema = schema.max(spec.max);
  return spec.nonZero === true ? schema.refine((value) => value !== 0, 'must not be zero') : schema;
}
