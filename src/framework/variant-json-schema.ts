/** A JSON Schema as plain data, as far as it is looked into here. */
export interface JsonSchema {
  [keyword: string]: unknown;
  properties?: Readonly<Record<string, JsonSchema>>;
  items?: JsonSchema;
  oneOf?: readonly JsonSchema[];
}

/** The keys that name the definition itself, and are not inherited. */
const OWN_KEYS = ['format', 'id', 'title', 'version', 'publisher'];
/** The lists whose entries are merged by id. */
const LISTS = new Set(['indicators', 'denominators', 'index']);

const NULL: JsonSchema = { type: 'null' };

/**
 * The JSON Schema of a definition that extends another: its own name is required, everything else may be left out or,
 * to take away what is inherited, be null.
 *
 * @param whole the schema of a definition that extends none
 */
export function variantJsonSchema(whole: JsonSchema): JsonSchema {
  const properties = Object.entries(whole.properties ?? {}).map(
    ([key, schema]) => [key, relaxed(key, schema)] as const,
  );
  return {
    type: 'object',
    properties: {
      extends: {
        type: 'string',
        description: 'The framework that this one varies: a file of the same folder, or the id of a shipped framework.',
      },
      drop: {
        type: 'array',
        items: { type: 'string' },
        description: 'Ids of indicators and nodes that this one does without.',
      },
      ...Object.fromEntries(properties),
    },
    required: ['extends', ...OWN_KEYS],
    additionalProperties: false,
  };
}

function relaxed(key: string, schema: JsonSchema): JsonSchema {
  if (OWN_KEYS.includes(key)) return schema;
  const item = LISTS.has(key) ? schema.items : undefined;
  return orNull(item === undefined ? schema : { ...schema, items: relaxedEntry(item) });
}

/** An entry of which only the keys that change are written. Where there are several kinds, it may be of any. */
function relaxedEntry(entry: JsonSchema): JsonSchema {
  const kinds = new Map<string, Map<string, JsonSchema>>();
  for (const kind of entry.oneOf ?? [entry]) {
    for (const [key, schema] of Object.entries(kind.properties ?? {})) {
      const known = kinds.get(key) ?? new Map<string, JsonSchema>();
      kinds.set(key, known.set(JSON.stringify(schema), schema));
    }
  }
  const properties = [...kinds].map(([key, schemas]) => {
    const all = [...schemas.values()];
    return [key, key === 'id' ? (all[0] as JsonSchema) : orNull(...all)] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: ['id'],
    additionalProperties: false,
  };
}

function orNull(...schemas: readonly JsonSchema[]): JsonSchema {
  return { anyOf: [...schemas, NULL] };
}
