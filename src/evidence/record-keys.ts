import { fieldsOf } from './table-fields.ts';
import { RECORDS, type RecordKind } from './schema.ts';

/** The keys that a record may have at a path, for suggestions. */
export function allowedFields(kind: RecordKind, path: readonly (string | number)[]): string[] {
  if (path.length === 0) return Object.keys(RECORDS[kind].shape);
  const names = [...fieldsOf(kind).values()].map((field) => field.path);
  const inside = names.filter((steps) => path.every((step, at) => steps[at] === step));
  return [...new Set(inside.flatMap((steps) => steps[path.length] ?? []))];
}
