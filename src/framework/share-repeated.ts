/** Parts shorter than this, as JSON, are written out again wherever they stand. */
const LEAST_CHARACTERS = 200;

/**
 * A JSON Schema in which every longer part that stands in several places is written once, under `$defs`, and referred
 * to from there. The choices of method stand in many places; written out each time they would be most of the file.
 */
export function shareRepeated(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const counts = new Map<string, number>();
  count(schema, counts);
  const names = new Map<string, string>();
  const definitions: Record<string, unknown> = {};
  const shared = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(shared);
    if (!isObject(part)) return part;
    const text = JSON.stringify(part);
    const inside = () => Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shared(value)]));
    if (!isSchema(part) || text.length < LEAST_CHARACTERS || (counts.get(text) ?? 0) < 2) return inside();
    const name = names.get(text) ?? `part-${names.size + 1}`;
    if (!names.has(text)) {
      names.set(text, name);
      definitions[name] = inside();
    }
    return { $ref: `#/$defs/${name}` };
  };
  const whole = shared(schema) as Record<string, unknown>;
  return names.size === 0 ? whole : { ...whole, $defs: definitions };
}

/** Counts how often each part stands in the schema; the inside of a part that was met before is not counted again. */
function count(part: unknown, counts: Map<string, number>): void {
  if (Array.isArray(part)) {
    for (const item of part) count(item, counts);
    return;
  }
  if (!isObject(part)) return;
  const text = JSON.stringify(part);
  const before = counts.get(text) ?? 0;
  counts.set(text, before + 1);
  if (before > 0) return;
  for (const value of Object.values(part)) count(value, counts);
}

function isObject(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null;
}

/** A schema of its own, and not the list of a schema's properties, which may not be a reference. */
function isSchema(part: Record<string, unknown>): boolean {
  return ['type', 'oneOf', 'anyOf', 'enum', 'const'].some(
    (key) => typeof part[key] === 'string' || Array.isArray(part[key]),
  );
}
