import { z } from 'zod';
import { resultSchema } from './result-schema.ts';
import {
  bandSchema,
  calibrationMethod,
  lookAheadSchema,
  outcomeSchema,
  pastSchema,
  tierSchema,
  windowSchema,
} from './schema-outcome.ts';
import { list, members, must, publishedSchema } from './schema-words.ts';

const text = z.string(must('a text'));
const textOrNull = z.string(must('a text or null')).nullable();
const number = z.number(must('a number'));
const count = z.int(must('a whole number')).min(0, must('at least 0'));

const curve = z.discriminatedUnion(
  'kind',
  [
    members({ kind: z.literal('platt'), intercept: number, slope: number }).describe(
      '1 / (1 + e^(−(intercept + slope × score))); of a framework that ranks the lowest first the score is negated',
    ),
    members({ kind: z.literal('isotonic'), from: list(number), value: list(number) }).describe(
      'the value of the step with the greatest `from` that the score reaches; below the first its value',
    ),
  ],
  must('a curve of kind platt or isotonic, or null'),
);

/** The shape of a calibration: what `calibrate` writes and `score --calibration` reads. */
export const calibrationSchema = members({
  schemaVersion: z.literal(1, must('1')),
  calibration: z.literal(true, must('true')),
  tool: members({ name: z.literal('atrisk', must('atrisk')), version: text }),
  framework: members(
    { id: text, version: text, title: text, sha256: text, weights: textOrNull, minimumCoverage: number },
    'an object or null',
  ).nullable(),
  column: textOrNull.describe('the column of scores, where no framework scored'),
  outcome: outcomeSchema,
  window: windowSchema,
  issued: number.nullable().describe('months after the end of its period at which a ranking is made'),
  asKnown: z.boolean(must('true or false')),
  lookAhead: lookAheadSchema,
  method: calibrationMethod,
  past: pastSchema.describe('the rows that were used'),
  knownUntil: text.describe('the last period whose outcomes were used: it says nothing of rankings made before'),
  among: members({ least: count, most: count }).describe('how few and how many units were ranked in a period'),
  bands: list(bandSchema),
  tiers: list(tierSchema),
  curve: curve.nullable(),
  inputs: resultSchema.shape.inputs,
});

/** The same as a JSON Schema (draft 2020-12), for other programs. */
export function calibrationJsonSchema(): Record<string, unknown> {
  return publishedSchema(
    calibrationSchema,
    'atrisk calibration, version 1',
    'How often an event followed at each place of a ranking, in past periods whose outcome was known.',
  );
}
