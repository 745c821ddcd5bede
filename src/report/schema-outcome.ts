import { z } from 'zod';
import { list, members, must, oneOf } from './schema-words.ts';

/** Parts of schemas that reports on outcomes have in common: what happened, in which window, how often. */

const text = z.string(must('a text'));
const textOrNull = z.string(must('a text or null')).nullable();
const number = z.number(must('a number'));
const numberOrNull = z.number(must('a number or null')).nullable();
const count = z.int(must('a whole number')).min(0, must('at least 0'));
/** Whether figures are as first published. */
export const vintageSchema = oneOf(['first-published', 'revised'], true).nullable().describe('null where nobody says');

export const intervalSchema = members({ low: numberOrNull, high: numberOrNull }).describe(
  '95 %; null where no interval can be given',
);

export const outcomeSchema = members({
  definition: textOrNull.describe('what the event is, as the user or the publisher states it'),
  source: textOrNull,
  column: text,
  atLeast: numberOrNull.describe('an event is a value of this or more; null where the column holds 0 and 1'),
  file: members({ name: text, sha256: text }),
  from: text,
  until: text,
  units: count,
  events: count,
  vintage: vintageSchema,
});

export const windowSchema = members({
  lead: count.describe('periods from a row to the first in which an event counts'),
  length: count.describe('in how many periods from there an event counts'),
  periodKind: oneOf(['year', 'quarter', 'month']),
});

export const lookAheadSchema = list(
  members({
    kind: oneOf(['later', 'unknown']).describe('`later`: it uses later information; `unknown`: nobody says'),
    what: text,
    message: text,
    hint: textOrNull,
  }),
);

/** Members of a frequency: rows, and how many of them an event followed. */
export const frequencyMembers = {
  rows: count,
  events: count,
  share: numberOrNull,
  interval: intervalSchema.describe("Wilson's interval of 95 %, rows taken as independent"),
};

export const bandSchema = members({
  from: count,
  to: z.int(must('a whole number or null')).nullable().describe('null for the last band, which is open'),
  ...frequencyMembers,
});

export const tierSchema = members({ tier: text, ...frequencyMembers });

export const pastSchema = members({
  from: text,
  until: text,
  periods: count,
  rows: count,
  events: count,
  units: count,
});

export const calibrationMethod = oneOf(['bands', 'platt', 'isotonic']);

/** The frequency beside a row of a result. */
export const historicalFrequencySchema = members(
  {
    ...frequencyMembers,
    tier: textOrNull.describe('the tier whose frequency it is'),
    band: members({ from: count, to: z.int(must('a whole number or null')).nullable() }, 'an object or null')
      .nullable()
      .describe('the band of ranks whose frequency it is'),
    probability: number.nullable().describe('by the fitted curve, where there is one'),
  },
  'an object or null',
);

/** What a result says of the calibration whose frequencies it holds. */
export const calibrationUsedSchema = members({
  file: members({ name: text, sha256: text }),
  outcome: outcomeSchema,
  window: windowSchema,
  method: calibrationMethod,
  past: pastSchema,
  knownUntil: text.describe('the last period whose outcomes were used'),
  lookAhead: lookAheadSchema,
});
