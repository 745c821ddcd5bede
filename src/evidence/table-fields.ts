import { z } from 'zod';
import { matchKey } from '../framework/match.ts';
import { RECORDS, type RecordKind } from './schema.ts';

/** A field of a record as a column of a table holds it. */
export interface Field {
  /** With dots between parts: `date.from`. */
  name: string;
  path: readonly string[];
  type: 'text' | 'number' | 'truth' | 'list';
}

const known = new Map<RecordKind, ReadonlyMap<string, Field>>();

/** The fields of a kind of record by the key under which headers are compared; lists of mappings have no column. */
export function fieldsOf(kind: RecordKind): ReadonlyMap<string, Field> {
  const found = known.get(kind) ?? new Map(fieldsIn(RECORDS[kind]).map((field) => [matchKey(field.name), field]));
  known.set(kind, found);
  return found;
}

/** A cell as the value of its field; what does not fit stays text, and the check of the record says so. */
export function fieldValue(cell: string, { type }: Field): unknown {
  return VALUES[type](cell);
}

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

const VALUES: Readonly<Record<Field['type'], (cell: string) => unknown>> = {
  text: (cell) => cell,
  number: (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell),
  truth: (cell) => TRUTH.get(cell.toLowerCase()) ?? cell,
  list: (cell) =>
    cell
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
};

function fieldsIn(schema: z.ZodType, path: readonly string[] = []): Field[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject) {
    return Object.entries(bare.shape).flatMap(([key, inner]) => fieldsIn(inner as z.ZodType, [...path, key]));
  }
  if (bare instanceof z.ZodUnion) return unionFields(bare.options as z.ZodType[], path);
  const field = (type: Field['type']): Field[] => [{ name: path.join('.'), path, type }];
  if (bare instanceof z.ZodArray)
    return unwrapped(bare.element as z.ZodType) instanceof z.ZodObject ? [] : field('list');
  if (bare instanceof z.ZodNumber) return field('number');
  return field(bare instanceof z.ZodBoolean ? 'truth' : 'text');
}

/** A text or its parts: a column for the text, and one for each part. Numbers of a closed list are one column. */
function unionFields(options: readonly z.ZodType[], path: readonly string[]): Field[] {
  const name = path.join('.');
  if (options.every((option) => option instanceof z.ZodLiteral)) return [{ name, path, type: 'number' }];
  return options.flatMap((option) => fieldsIn(option, path));
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  return schema;
}
