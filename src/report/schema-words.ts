import { z } from 'zod';

/** What a schema says where a value does not fit it; the path is put before it. */
interface Say {
  error: (issue: { input?: unknown }) => string;
}

/** `must be a number or null`, in words that do not change with the schema library. */
export function must(be: string): Say {
  return { error: ({ input }) => fault(input, be) };
}

/** An object of exactly these members. Unknown members are named by the reader of the issues. */
export function members<Shape extends z.ZodRawShape>(
  shape: Shape,
  be = 'an object',
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, must(be));
}

/** An object whose keys are names from the data. */
export function named<Value extends z.ZodType>(value: Value): z.ZodRecord<z.ZodString, Value> {
  return z.record(z.string(), value, must('an object'));
}

/** A list of such items. */
export function list<Item extends z.ZodType>(item: Item, be = 'a list'): z.ZodArray<Item> {
  return z.array(item, must(be));
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
  orNull = false,
): z.ZodEnum<{ [Word in Words[number]]: Word }> {
  return z.enum(words, must(`one of ${words.join(', ')}${orNull ? ', or null' : ''}`));
}

function fault(input: unknown, be: string): string {
  if (input === undefined) return 'is missing';
  if (typeof input === 'number' && !Number.isFinite(input)) return 'is a number too large to hold';
  return `must be ${be}`;
}

/** A schema as a JSON Schema (draft 2020-12), for other programs. */
export function publishedSchema(schema: z.ZodType, title: string, description: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, title, description, ...rest };
}
