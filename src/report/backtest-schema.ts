import { z } from 'zod';
import { resultSchema } from './result-schema.ts';
import {
  bandSchema,
  frequencyMembers,
  intervalSchema,
  lookAheadSchema,
  outcomeSchema,
  tierSchema,
  vintageSchema,
  windowSchema,
} from './schema-outcome.ts';
import { list, members, must, oneOf, publishedSchema } from './schema-words.ts';

const text = z.string(must('a text'));
const textOrNull = z.string(must('a text or null')).nullable();
const number = z.number(must('a number'));
const numberOrNull = z.number(must('a number or null')).nullable();
const count = z.int(must('a whole number')).min(0, must('at least 0'));
const countOrNull = z.int(must('a whole number or null')).min(0, must('at least 0')).nullable();

const area = {
  rows: count,
  events: count.describe('rows that an event followed'),
  auc: numberOrNull.describe('area under the ROC curve'),
  interval: intervalSchema,
};

const at = list(
  members({
    rank: count,
    rows: count.describe('rows ranked so high or higher'),
    hits: count.describe('those of them that an event followed'),
    recall: numberOrNull,
    precision: numberOrNull,
    caught: count.describe('onsets whose unit was ranked so high in a period whose window holds them'),
    onsets: count.describe('onsets that could be graded'),
  }),
);

const onset = members({
  unit: members({ id: text, name: text }),
  period: text,
  rank: numberOrNull.describe('the best mid-rank in the periods whose windows hold it'),
  rankedIn: textOrNull,
  among: countOrNull,
  reason: textOrNull.describe('why it could not be graded'),
});

const group = members({
  lowest: number,
  highest: number,
  forecast: number.describe('mean of the probabilities'),
  ...frequencyMembers,
});

const probability = members(
  {
    source: oneOf(['score', 'calibrated']).describe('the scores, or what earlier periods make of them'),
    rows: count,
    events: count,
    without: count.describe('rows that no probability could be given'),
    brier: numberOrNull,
    skill: numberOrNull,
    groups: list(group),
  },
  'an object or null',
);

const overall = {
  name: text,
  description: text,
  ...area,
  byPeriod: members({ mean: numberOrNull, periods: count }),
  averagePrecision: numberOrNull,
  at,
};

const grade = members({
  ...overall,
  bands: list(bandSchema),
  tiers: list(tierSchema),
  probability: probability.nullable(),
  onsets: list(onset),
  hard: members(area).describe('rows of units without an event before'),
  decades: list(members({ name: text, ...area })),
});

const rival = members({
  grade: members(overall),
  shared: members({ rows: count, events: count }).describe('rows that both rank'),
  difference: numberOrNull.describe("the graded ranking's area over these rows less this one's"),
  interval: intervalSchema,
});

const notGraded = members({
  censored: members({ periods: list(text), rows: count }).describe('their windows end after the last outcome'),
  unknownUnits: members({ units: list(text), rows: count }).describe('the outcomes do not have the unit'),
  gaps: count.describe('rows whose unit has no outcome in some period of the window'),
  unranked: count,
});

const framework = members({ id: text, version: text, title: text, sha256: text }, 'an object or null');

/** The shape of what `backtest --format json` writes. */
export const backtestSchema = members({
  schemaVersion: z.literal(1, must('1')),
  tool: members({ name: z.literal('atrisk', must('atrisk')), version: text }),
  outcome: outcomeSchema,
  vintage: vintageSchema.describe('of the data that the ranking was made from; null where nobody says'),
  window: windowSchema,
  issued: z
    .int(must('a whole number or null'))
    .nullable()
    .describe('months from the end of its period to when a ranking is made; null where a column is graded'),
  asKnown: z.boolean(must('true or false')).describe('ranked by the values published by then'),
  lookAhead: lookAheadSchema,
  source: oneOf(['framework', 'column', 'refit']).describe(
    'what ranks: a framework, a column as it stands, or models that are fitted anew for each period',
  ),
  framework: framework.nullable().describe('null where no framework ranks'),
  unitKind: oneOf(['country', 'people', 'group', 'region'], true)
    .nullable()
    .describe('null where a column is graded and nobody says'),
  inputs: resultSchema.shape.inputs,
  test: members({ from: text, until: text, periods: count, units: count, rows: count, events: count, onsets: count }),
  notGraded,
  grade,
  rivals: list(rival),
  options: members({ draws: count, seed: number, ranks: list(count), bands: list(count) }),
  findings: resultSchema.shape.findings,
});

/** The same as a JSON Schema (draft 2020-12), for other programs. */
export function backtestJsonSchema(): Record<string, unknown> {
  return publishedSchema(
    backtestSchema,
    'atrisk backtest, version 1',
    'A ranking held against what followed it: how well it tells apart, what it caught and missed, how often an event ' +
      'followed at which ranks, and other rankings over the same rows. A missing number is null, never zero.',
  );
}
