import { z } from 'zod';
import { definitionSchema } from './schema.ts';

/** The keys that the format allows at a path of a value, for suggestions on misspelt ones. */
export function allowedKeys(path: readonly (string | number)[], value: unknown): string[] {
  let schema: z.core.$ZodType = definitionSchema;
  let at: unknown = value;
  for (const step of path) {
    schema = childSchema(unwrap(schema, at), step);
    at = (at as Record<string | number, unknown> | null | undefined)?.[step];
  }
  const last = unwrap(schema, at);
  if (last instanceof z.ZodDiscriminatedUnion) {
    return [...new Set(last.options.flatMap((option) => Object.keys((option as z.ZodObject).shape)))];
  }
  return last instanceof z.ZodObject ? Object.keys(last.shape) : [];
}

/** Looks through optional and default wrappers, and picks the member of a union that the value means. */
function unwrap(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const key = schema.def.discriminator;
    const named = (value as Record<string, unknown> | null | undefined)?.[key];
    const member = schema.options.find((option) => {
      const literal: unknown = (option as z.ZodObject).shape[key];
      return literal instanceof z.ZodLiteral && literal.value === named;
    });
    return member ?? schema;
  }
  if (schema instanceof z.ZodUnion) {
    const members = schema.options.map((option) => unwrap(option, value));
    return (
      members.find((option) => option instanceof z.ZodObject || option instanceof z.ZodDiscriminatedUnion) ?? schema
    );
  }
  return schema;
}

function childSchema(schema: z.core.$ZodType, step: string | number): z.core.$ZodType {
  if (schema instanceof z.ZodObject) return (schema.shape[String(step)] as z.core.$ZodType | undefined) ?? z.unknown();
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return z.unknown();
}
