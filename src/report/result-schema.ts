import { z } from 'zod';
import { calibrationUsedSchema, historicalFrequencySchema } from './schema-outcome.ts';
import { simulationSchema } from './schema-simulation.ts';
import { list, members, must, named, oneOf, publishedSchema } from './schema-words.ts';

const text = z.string(must('a text'));
const textOrNull = z.string(must('a text or null')).nullable();
const number = z.number(must('a number'));
const numberOrNull = z.number(must('a number or null')).nullable();
const flag = z.boolean(must('true or false'));
const SHARE = must('from 0 to 1');
const texts = list(text, 'a list of texts');
const whole = z.int(must('a whole number'));
const wholeNumber = whole.min(1, must('at least 1'));
const wholeNumberOrNull = z.int(must('a whole number or null')).min(1, must('at least 1')).nullable();
const KINDS = ['country', 'people', 'group', 'region'] as const;
const unitKind = oneOf(KINDS);
const unitKindOrNull = oneOf(KINDS, true).nullable();
const polarity = oneOf(['higher-is-riskier', 'lower-is-riskier']);
const range = members({ low: number, high: number });
const rangeOrNull = members({ low: number, high: number }, 'an object or null').nullable();

const source = members({ title: text, url: textOrNull, year: numberOrNull, note: textOrNull });

const scaleLabel = members({ value: number, label: text });

const indicator = members({
  name: text,
  unitOfMeasure: text,
  polarity,
  riskFactors: texts,
  kind: oneOf(['structural', 'dynamic', 'trigger'], true).nullable(),
  source: textOrNull,
  scale: list(scaleLabel, 'a list or null').nullable(),
  preparation: texts
    .exactOptional()
    .describe('denominator, missing rule and outlier treatment in words, where there are any'),
  basis: textOrNull,
});

const node = members({
  name: text,
  operation: text,
  inputs: texts,
  weights: list(number),
  rule: text,
  riskFactors: texts,
});

const DECIMALS = must('from 0 to 20');

const ranking = z.union(
  [
    z.literal('none'),
    members({
      order: oneOf(['highest-first', 'lowest-first']),
      ties: oneOf(['best', 'worst', 'mean', 'dense']),
      decimals: whole.min(0, DECIMALS).max(20, DECIMALS),
    }),
  ],
  must('"none", or an object with order, ties and decimals'),
);

const tiers = members(
  {
    basis: oneOf(['publisher', 'ours']),
    rule: text,
    levels: list(members({ name: text, from: numberOrNull })),
  },
  'an object or null',
);

const framework = members({
  id: text,
  version: text,
  title: text,
  outcome: text,
  measures: z.literal('other').exactOptional().describe('the score is not of risk'),
  publisher: text,
  licence: text,
  citation: text,
  source,
  sha256: text,
  ranking,
  minimumCoverage: number,
  indicators: named(indicator),
  nodes: named(node),
  score: textOrNull,
  tiers: tiers.nullable(),
  riskFactorNames: named(text),
  notes: texts,
});

const input = members({
  id: text,
  name: text,
  sha256: text,
  title: textOrNull,
  source: textOrNull,
  licence: textOrNull,
  attribution: textOrNull,
  sensitivity: oneOf(['public', 'restricted']),
});

const options = members({
  period: text,
  minimumCoverage: number,
  weights: members({ set: text, description: text })
    .optional()
    .describe('the set of weights of the framework that was asked for'),
  kind: unitKindOrNull,
  unit: textOrNull,
  map: named(text),
  frameworkFile: textOrNull,
  reading: list(texts).optional().describe('how the files were read, as words of the command line; files by their ids'),
});

const cell = { file: text, line: whole, column: text };

const part = members({ series: text, value: number, period: text, source: members(cell) });

const step = members({
  step: oneOf(['denominated', 'imputed', 'treated']),
  by: text,
  value: numberOrNull,
  divisor: members({
    id: text,
    value: numberOrNull,
    times: number,
    source: members(cell, 'an object or null').nullable(),
  })
    .exactOptional()
    .describe('the denominator, with its cell'),
});

const value = members({
  raw: numberOrNull,
  used: numberOrNull,
  status: oneOf(['observed', 'missing', 'zero-for-missing', 'imputed', 'treated', 'substituted']),
  reason: textOrNull,
  period: text,
  source: members(cell, 'an object or null').nullable(),
  origin: text.exactOptional().describe('source profile or publication of the value'),
  sourcePeriod: text.exactOptional().describe("period of the publisher's figure, where it is another"),
  substitutedFrom: text.exactOptional().describe("the unit whose value stands in for the unit's own"),
  steps: list(step).exactOptional().describe('what was done to the value between its cell and the index, in order'),
  parts: list(part).exactOptional().describe("the publishers' figures from which the value was computed"),
});

const row = members({
  unit: members({
    id: text,
    name: text,
    kind: unitKind,
    parent: textOrNull,
    inputIds: texts.optional().describe('what the data call the unit, where that is not its id'),
    attributes: named(text),
  }),
  period: text,
  score: numberOrNull,
  rank: numberOrNull.describe('1 is the first by the framework; always to be read with `among`'),
  among: wholeNumberOrNull.describe('units of the same kind ranked in the same period'),
  tier: textOrNull,
  coverage: number.min(0, SHARE).max(1, SHARE).describe('share of the indicators that were observed'),
  bounds: rangeOrNull.describe('score with every missing indicator at the two ends of its scale'),
  interval: rangeOrNull.describe('uncertainty interval of the rank'),
  frequency: historicalFrequencySchema
    .nullable()
    .exactOptional()
    .describe('how often an event followed at this place in the past, where a calibration was given'),
  change: members({ score: number, rank: numberOrNull, since: text, among: wholeNumber }, 'an object or null')
    .nullable()
    .describe('since the period before; rank counts places risen'),
  published: members({ rank: textOrNull, score: textOrNull }),
  values: named(value),
  components: named(numberOrNull),
  componentBounds: named(range),
  contributions: named(number),
  constant: number,
  drivers: list(members({ indicator: text, points: number, reference: number, difference: number })),
});

const finding = members({
  code: text,
  severity: oneOf(['error', 'warning', 'info']),
  message: text,
  file: text.exactOptional(),
  line: whole.exactOptional(),
  column: text.exactOptional(),
  unit: text.exactOptional(),
  period: text.exactOptional(),
  indicator: text.exactOptional(),
  hint: text.exactOptional(),
});

const fitted = members({
  node: text,
  kind: unitKind,
  period: text,
  referenceSet: oneOf(['period', 'up-to-period', 'panel']),
  values: named(number),
  weights: named(number).exactOptional().describe('weights of the inputs, where they were taken from the data'),
});

const treated = members({
  indicator: text,
  kind: unitKind,
  period: text,
  referenceSet: oneOf(['period', 'up-to-period', 'panel']),
  method: text,
  outcome: text,
  problem: textOrNull,
  values: named(number),
  changed: list(members({ unit: text, from: number, to: numberOrNull })).describe('every value that was changed'),
});

/** The shape of a result: what `score --format json` writes and `render` reads. */
export const resultSchema = members({
  schemaVersion: z.literal(1, must('1')),
  tool: members({ name: z.literal('atrisk', must('atrisk')), version: text }),
  framework,
  inputs: list(input),
  observationsSha256: text,
  options,
  universe: members({
    declared: text,
    supplied: named(number),
    partial: flag,
    reason: textOrNull,
  }),
  rankedUnits: named(number),
  explanation: members({
    contributions: oneOf(['additive', 'leave-one-out', 'none']),
    references: list(members({ kind: unitKind, period: text, name: text })),
  }),
  fitted: list(fitted),
  treated: list(treated).exactOptional().describe('what outlier treatment did, where the framework has any'),
  uncertainty: simulationSchema
    .exactOptional()
    .describe('how the intervals of ranks were made, where any were asked for'),
  calibration: calibrationUsedSchema
    .exactOptional()
    .describe('where the frequencies of the past come from, where a calibration was given'),
  results: list(row),
  unranked: list(members({ ...row.shape, reason: text, missing: texts })),
  findings: list(finding),
});

/** The same as a JSON Schema (draft 2020-12), for other programs. */
export function resultJsonSchema(): Record<string, unknown> {
  return publishedSchema(
    resultSchema,
    'atrisk result, version 1',
    'What atrisk computed: the framework, the inputs, every scored unit with the derivation of its score, ' +
      'and the units that were not ranked. A missing number is null, never zero.',
  );
}
