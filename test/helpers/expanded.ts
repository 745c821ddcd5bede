/** A JSON Schema with every part that is written once under `$defs` put back in its places. */
export function expanded(schema: Record<string, unknown>): Record<string, unknown> {
  const { $defs = {}, ...rest } = schema as { $defs?: Record<string, unknown> };
  return inPlace(rest, $defs) as Record<string, unknown>;
}

function inPlace(part: unknown, definitions: Record<string, unknown>): unknown {
  if (Array.isArray(part)) return part.map((item) => inPlace(item, definitions));
  if (typeof part !== 'object' || part === null) return part;
  const { $ref } = part as { $ref?: string };
  if ($ref !== undefined) return inPlace(definitions[$ref.slice('#/$defs/'.length)], definitions);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inPlace(value, definitions)]));
}
