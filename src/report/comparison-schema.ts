import { z } from 'zod';
import { resultSchema } from './result-schema.ts';
import { list, members, must, oneOf, publishedSchema } from './schema-words.ts';

const text = z.string(must('a text'));
const textOrNull = z.string(must('a text or null')).nullable();
const number = z.number(must('a number'));
const numberOrNull = z.number(must('a number or null')).nullable();
const count = z.int(must('a whole number')).min(0, must('at least 0'));
const countOrNull = z.int(must('a whole number or null')).min(0, must('at least 0')).nullable();
const unitKind = oneOf(['country', 'people', 'group', 'region']);

const framework = members(
  {
    id: text,
    version: text,
    title: text,
    publisher: text,
    sha256: text,
    weights: textOrNull.describe('the named set of weights that was used instead of its own'),
    minimumCoverage: number,
  },
  'an object or null',
);

const side = members({
  source: oneOf(['data', 'result', 'list']),
  inputs: resultSchema.shape.inputs,
  framework: framework.nullable().describe('null for a list'),
  period: text,
  order: oneOf(['highest-first', 'lowest-first'], true).nullable(),
  measures: oneOf(['risk', 'other'], true).nullable().describe('what rank 1 is the most of'),
  decimals: countOrNull,
  ranks: oneOf(['computed', 'published']).describe('the ranks from which places are taken'),
  universe: members({ partial: z.boolean(must('true or false')), reason: textOrNull }, 'an object or null').nullable(),
  ranked: count,
  notRanked: count,
});

const standing = members({
  rank: number,
  among: countOrNull.describe('null for a list that is part of a longer one'),
  score: numberOrNull,
  published: members({ rank: textOrNull, score: textOrNull }),
});

const parts = {
  revision: numberOrNull.describe('the past has been rewritten'),
  data: numberOrNull.describe('something is different in the new period'),
  dataAndRevision: numberOrNull.describe('the two together, where they cannot be told apart'),
};

const unit = members({ id: text, name: text, kind: unitKind });

const compared = members({
  unit,
  communities: textOrNull.describe('communities at risk that the data name; they are named, never scored'),
  from: standing,
  to: standing,
  places: members({ from: number, to: number }).describe('among the units ranked on both sides'),
  rise: numberOrNull.describe('places towards rank 1 among them'),
  change: numberOrNull.describe('score now less score then'),
  split: members({ ...parts, method: number.describe('the rules have changed') }, 'an object or null')
    .nullable()
    .describe('parts that add up to the change'),
  splitReason: textOrNull,
});

const unpaired = members({ unit, communities: textOrNull, standing, reason: text });

const vintage = members(
  {
    period: text,
    unchanged: count,
    revised: count,
    added: count,
    withdrawn: count,
    changes: list(members({ unit: text, name: text, indicator: text, then: numberOrNull, now: numberOrNull })),
  },
  'an object or null',
);

/** The shape of a comparison: what `compare --format json` writes. */
export const comparisonSchema = members({
  schemaVersion: z.literal(1, must('1')),
  tool: members({ name: z.literal('atrisk', must('atrisk')), version: text }),
  from: side.describe('the baseline'),
  to: side.describe('the new edition'),
  kind: unitKind,
  ties: oneOf(['best', 'worst', 'mean', 'dense']),
  agreement: members({ n: count, spearman: numberOrNull, kendall: numberOrNull, reason: textOrNull }),
  moves: members(
    { mean: number, largest: number, rose: count, fell: count, kept: count },
    'an object or null',
  ).nullable(),
  split: members({
    parts: oneOf(['three', 'two', 'none']),
    reason: textOrNull,
    units: count,
    meanSize: members({ ...parts, method: numberOrNull }),
  }),
  vintage: vintage.nullable().describe("observations of the baseline's period in both vintages"),
  vintageReason: textOrNull,
  units: list(compared),
  entered: list(unpaired),
  left: list(unpaired),
  notes: list(text),
});

/** The same as a JSON Schema (draft 2020-12), for other programs. */
export function comparisonJsonSchema(): Record<string, unknown> {
  return publishedSchema(
    comparisonSchema,
    'atrisk comparison, version 1',
    'What differs between two editions: ranks and scores of every unit on both sides, who entered and left, how alike ' +
      'the orders are, and where the change of each score comes from. A missing number is null, never zero.',
  );
}
