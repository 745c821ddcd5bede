import { z } from 'zod';
import { resultSchema } from './result-schema.ts';
import { simulationSchema } from './schema-simulation.ts';
import { list, members, must, named, oneOf, publishedSchema } from './schema-words.ts';

const text = z.string(must('a text'));
const textOrNull = z.string(must('a text or null')).nullable();
const flag = z.boolean(must('true or false'));
const number = z.number(must('a number'));
const numberOrNull = z.number(must('a number or null')).nullable();
const unitKind = oneOf(['country', 'people', 'group', 'region']);

const { schemaVersion, tool, framework, inputs, observationsSha256, options, universe, findings } = resultSchema.shape;

/** What both reports begin with, as a result does. */
const head = {
  schemaVersion,
  tool,
  framework: framework.pick({
    id: true,
    version: true,
    title: true,
    outcome: true,
    measures: true,
    sha256: true,
    ranking: true,
    tiers: true,
  }),
  inputs,
  observationsSha256,
  options,
  universe,
  simulation: simulationSchema,
};

const unit = members({
  unit: text,
  name: text,
  score: number,
  rank: number.describe('as scored, without any variation'),
  median: numberOrNull.describe('of the ranks in the draws in which the unit is ranked'),
  low: numberOrNull.describe('5 % of these ranks are no greater'),
  high: numberOrNull.describe('95 % of these ranks are no greater'),
  top: numberOrNull.describe('share of these draws among the first so many'),
  tiers: named(numberOrNull).exactOptional().describe('share of these draws in each tier'),
  ranked: number.describe('share of all draws in which it is ranked'),
});

/** The shape of what `uncertainty --format json` writes. */
export const uncertaintySchema = members({
  ...head,
  groups: list(
    members({
      kind: unitKind,
      period: text,
      ranked: number,
      partial: flag,
      first: numberOrNull,
      medianWidth: numberOrNull,
      units: list(unit),
      pairs: list(members({ above: text, below: text, share: numberOrNull, tied: numberOrNull })),
    }),
  ),
  findings,
});

const effect = members({
  id: text,
  setting: text,
  meanShift: numberOrNull.describe('mean over the units of the places that they move'),
  spearman: numberOrNull,
  unranked: number,
  most: members({ unit: text, from: number, to: number }, 'an object or null').nullable(),
});

const index = members({
  factor: text,
  first: number,
  firstLow: number,
  firstHigh: number,
  total: number,
  totalLow: number,
  totalHigh: number,
});

/** The shape of what `sensitivity --format json` writes. */
export const sensitivitySchema = members({
  ...head,
  outcome: members({ of: oneOf(['rank-shift', 'rank', 'score']), unit: textOrNull, words: text }),
  grouped: flag,
  groups: list(
    members({
      kind: unitKind,
      period: text,
      ranked: number,
      runs: number,
      mean: numberOrNull,
      variance: numberOrNull,
      indices: list(index),
      firstSum: numberOrNull,
      oneAtATime: list(effect),
      leaveOneOut: list(effect),
    }),
  ),
  findings,
});

/** The first as a JSON Schema (draft 2020-12), for other programs. */
export function uncertaintyJsonSchema(): Record<string, unknown> {
  return publishedSchema(
    uncertaintySchema,
    'atrisk uncertainty, version 1',
    'How far ranks depend on the choices listed under `simulation`. Every interval and share is conditional on them.',
  );
}

/** The second as a JSON Schema (draft 2020-12), for other programs. */
export function sensitivityJsonSchema(): Record<string, unknown> {
  return publishedSchema(
    sensitivitySchema,
    'atrisk sensitivity, version 1',
    'Which of the choices listed under `simulation` ranks depend on.',
  );
}
