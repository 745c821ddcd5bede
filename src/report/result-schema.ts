import { z } from 'zod';
import { AtriskError, EXIT } from '../errors.ts';
import type { Result } from '../types.ts';
import { count } from './list-words.ts';
import { sanitise } from './sanitise.ts';

const text = z.string();
const textOrNull = z.string().nullable();
const number = z.number();
const numberOrNull = z.number().nullable();
const texts = z.array(z.string());
const wholeNumber = z.int().min(1);
const unitKind = z.enum(['country', 'people', 'group', 'region']);
const polarity = z.enum(['higher-is-riskier', 'lower-is-riskier']);
const range = z.strictObject({ low: number, high: number });

const source = z.strictObject({ title: text, url: textOrNull, year: numberOrNull, note: textOrNull });

const scaleLabel = z.strictObject({ value: number, label: text });

const indicator = z.strictObject({
  name: text,
  unitOfMeasure: text,
  polarity,
  riskFactors: texts,
  kind: z.enum(['structural', 'dynamic', 'trigger']).nullable(),
  source: textOrNull,
  scale: z.array(scaleLabel).nullable(),
  basis: textOrNull,
});

const node = z.strictObject({
  name: text,
  operation: text,
  inputs: texts,
  weights: z.array(number),
  rule: text,
  riskFactors: texts,
});

const ranking = z.union([
  z.literal('none'),
  z.strictObject({
    order: z.enum(['highest-first', 'lowest-first']),
    ties: z.enum(['best', 'worst', 'mean', 'dense']),
    decimals: z.int().min(0).max(20),
  }),
]);

const tiers = z.strictObject({
  basis: z.enum(['publisher', 'ours']),
  rule: text,
  levels: z.array(z.strictObject({ name: text, from: numberOrNull })),
});

const framework = z.strictObject({
  id: text,
  version: text,
  title: text,
  outcome: text,
  publisher: text,
  licence: text,
  citation: text,
  source,
  sha256: text,
  ranking,
  minimumCoverage: number,
  indicators: z.record(z.string(), indicator),
  nodes: z.record(z.string(), node),
  score: textOrNull,
  tiers: tiers.nullable(),
  riskFactorNames: z.record(z.string(), z.string()),
  notes: texts,
});

const input = z.strictObject({
  id: text,
  name: text,
  sha256: text,
  title: textOrNull,
  source: textOrNull,
  licence: textOrNull,
  attribution: textOrNull,
  sensitivity: z.enum(['public', 'restricted']),
});

const options = z.strictObject({
  period: text,
  minimumCoverage: number,
  kind: unitKind.nullable(),
  unit: textOrNull,
  map: z.record(z.string(), z.string()),
  frameworkFile: textOrNull,
});

const value = z.strictObject({
  raw: numberOrNull,
  used: numberOrNull,
  status: z.enum(['observed', 'missing', 'zero-for-missing', 'imputed', 'treated', 'substituted']),
  reason: textOrNull,
  period: text,
  source: z.strictObject({ file: text, line: z.int(), column: text }).nullable(),
});

const row = z.strictObject({
  unit: z.strictObject({
    id: text,
    name: text,
    kind: unitKind,
    parent: textOrNull,
    attributes: z.record(z.string(), z.string()),
  }),
  period: text,
  score: numberOrNull,
  rank: numberOrNull.describe('1 is the first by the framework; always to be read with `among`'),
  among: wholeNumber.nullable().describe('units of the same kind ranked in the same period'),
  tier: textOrNull,
  coverage: number.min(0).max(1).describe('share of the indicators that were observed'),
  bounds: range.nullable().describe('score with every missing indicator at the two ends of its scale'),
  interval: range.nullable().describe('uncertainty interval of the rank'),
  change: z
    .strictObject({ score: number, rank: numberOrNull, since: text, among: wholeNumber })
    .nullable()
    .describe('since the period before; rank counts places risen'),
  published: z.strictObject({ rank: textOrNull, score: textOrNull }),
  values: z.record(z.string(), value),
  components: z.record(z.string(), numberOrNull),
  componentBounds: z.record(z.string(), range),
  contributions: z.record(z.string(), number),
  constant: number,
  drivers: z.array(z.strictObject({ indicator: text, points: number, reference: number, difference: number })),
});

const finding = z.strictObject({
  code: text,
  severity: z.enum(['error', 'warning', 'info']),
  message: text,
  file: text.exactOptional(),
  line: z.int().exactOptional(),
  column: text.exactOptional(),
  unit: text.exactOptional(),
  period: text.exactOptional(),
  indicator: text.exactOptional(),
  hint: text.exactOptional(),
});

const fitted = z.strictObject({
  node: text,
  kind: unitKind,
  period: text,
  referenceSet: z.enum(['period', 'up-to-period', 'panel']),
  values: z.record(z.string(), number),
});

/** The shape of a result: what `score --format json` writes and `render` reads. */
export const resultSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('atrisk'), version: text }),
  framework,
  inputs: z.array(input),
  observationsSha256: text,
  options,
  universe: z.strictObject({
    declared: text,
    supplied: z.record(z.string(), number),
    partial: z.boolean(),
    reason: textOrNull,
  }),
  rankedUnits: z.record(z.string(), number),
  explanation: z.strictObject({
    contributions: z.enum(['additive', 'leave-one-out', 'none']),
    references: z.array(z.strictObject({ kind: unitKind, period: text, name: text })),
  }),
  fitted: z.array(fitted),
  results: z.array(row),
  unranked: z.array(z.strictObject({ ...row.shape, reason: text, missing: texts })),
  findings: z.array(finding),
});

/** The same as a JSON Schema (draft 2020-12), for other programs. */
export function resultJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(resultSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    title: 'atrisk result, version 1',
    description:
      'What atrisk computed: the framework, the inputs, every scored unit with the derivation of its score, ' +
      'and the units that were not ranked. A missing number is null, never zero.',
    ...rest,
  };
}

/** Faults of a stored result that are named; the rest are counted. */
const NAMED = 5;

/**
 * Reads a stored result.
 *
 * @param name what the text was read from, for messages
 * @throws AtriskError `result.invalid` naming what is wrong and where
 */
export function parseResult(text: string, name: string): Result {
  const parsed = parseJson(text, name);
  const version =
    typeof parsed === 'object' && parsed !== null && 'schemaVersion' in parsed ? parsed.schemaVersion : undefined;
  if (version !== 1) throw invalid(name, 'is not an atrisk result of schema version 1', HOW);
  const checked = resultSchema.safeParse(parsed);
  if (checked.success) return checked.data;
  const { issues } = checked.error;
  const named = issues.slice(0, NAMED).map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  const rest = issues.length > NAMED ? `; and ${count(issues.length - NAMED, 'more fault')}` : '';
  throw invalid(name, `does not have the shape of a result: ${capped(named.join('; '))}${rest}`, HOW);
}

const HOW = 'Write one with: atrisk score DATA --format json -o result.json';

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw invalid(name, `is not JSON: ${capped(error instanceof Error ? error.message : String(error))}`, HOW);
  }
}

function invalid(name: string, what: string, hint: string): AtriskError {
  return new AtriskError('result.invalid', `${sanitise(name)} ${sanitise(what)}.`, { exitCode: EXIT.input, hint });
}

/** Messages can quote the data: keep them to a few lines. */
function capped(message: string): string {
  return message.length > 600 ? `${message.slice(0, 600)}…` : message;
}
