import { z } from 'zod';
import { list, members, must, oneOf, publishedSchema } from './schema-words.ts';

const text = z.string(must('a text'));
const textOrNull = z.string(must('a text or null')).nullable();
const number = z.number(must('a number'));
const truth = z.boolean(must('true or false'));
const whole = z.int(must('a whole number')).min(0, must('at least 0'));
const tally = z
  .union([whole, z.literal('under 5'), z.literal('withheld')], must('a whole number, "under 5" or "withheld"'))
  .describe(
    'a whole number; for the public, a small one that rests on sources that are not public is "under 5", and a total that would tell it "withheld"',
  );
const kinds = ['structural', 'dynamic', 'trigger'] as const;
const directions = ['supports', 'contradicts', 'mitigates'] as const;
const state = oneOf(['present', 'partly', 'absent', 'no-information', 'not-assessed']);
const level = oneOf(['very-low', 'low', 'moderate', 'high', 'very-high']);
const standard = oneOf(
  [
    'reasonable-suspicion',
    'reasonable-grounds',
    'balance-of-probabilities',
    'clear-and-convincing',
    'beyond-reasonable-doubt',
  ],
  true,
).nullable();
const voice = oneOf([
  'affected-community',
  'survivor',
  'womens-organisation',
  'national-civil-society',
  'international-civil-society',
  'media',
  'state',
  'un',
  'academic',
  'other',
  'unknown',
]);

const set = members({
  items: list(text).describe('ids; empty for the public'),
  count: tally,
  independentSources: tally.describe('once republication and common origin are collapsed'),
});
const confidence = members({
  evidence: oneOf(['limited', 'medium', 'robust']),
  agreement: oneOf(['low', 'medium', 'high']),
  word: oneOf(['very low', 'low', 'medium', 'high', 'very high']),
}).nullable();
const share = members({
  value: number.nullable().describe('over the assessed ones, a partly present one counting half; null where none is'),
  low: number.describe('with every one that is not known absent'),
  high: number.describe('with every one that is not known present'),
  assessed: whole,
  listed: whole,
});
const excluded = list(
  members({
    reason: oneOf(['retracted', 'rejected', 'consent', 'aged-out', 'later', 'below-standard', 'left-out']),
    count: tally,
  }),
);
const states = members({
  present: whole,
  partly: whole,
  absent: whole,
  'no-information': whole,
  'not-assessed': whole,
});

const indicator = members({
  id: text,
  name: text,
  kind: oneOf(kinds),
  citable: truth.describe('whether its number may be cited as the publisher\u2019s'),
  custom: truth.describe('whether the ledger declares it'),
  state,
  supports: set,
  contradicts: set,
  mitigates: set,
  excluded,
  confidence,
  standard: standard.describe('the strongest that the evidence for its state meets'),
  exception: textOrNull,
  newest: textOrNull.describe('day of the newest evidence that counts; for the public the year'),
});

const stated = members({
  asOf: text,
  level: oneOf(['very-low', 'low', 'moderate', 'high', 'very-high', 'unknown'], true).nullable(),
  trend: oneOf(['rising', 'stable', 'falling', 'unknown'], true).nullable(),
  trendSince: textOrNull,
  confidence,
  standardOfProof: standard,
  likelihood: members({ scale: text, term: text }).nullable(),
  rationale: textOrNull,
  dissent: textOrNull,
  gaps: list(text),
  nextReview: textOrNull,
}).nullable();

const factor = members({
  id: text,
  name: text,
  indicators: list(indicator),
  share,
  byKind: z.partialRecord(z.enum(kinds), share),
  general: members({ supports: set, contradicts: set, mitigates: set }).describe('evidence on the factor as a whole'),
  stated: stated.describe('the newest that an analyst stated'),
  computed: members({ low: level, high: level }).describe('levels of the bounds of the share'),
  disagrees: truth.describe('whether the stated level lies outside the computed ones'),
});

const change = members({ indicator: text, factor: text, before: state, after: state });
const trend = members({
  since: text,
  both: whole.describe('indicators that were assessed on both days'),
  worsened: list(change),
  improved: list(change),
  unchanged: whole,
  newlyAssessed: list(change),
  noLongerAssessed: list(change),
  factors: list(members({ factor: text, both: whole, before: number, after: number })),
}).nullable();

/** The shape of an assessment: what `assess --format json` writes. */
export const assessmentSchema = members({
  schemaVersion: z.literal(1, must('1')),
  assessment: z.literal(true, must('true')),
  tool: members({ name: z.literal('atrisk', must('atrisk')), version: text }),
  framework: members({ id: text, version: text, title: text, publisher: text, citation: text, sha256: text }),
  rules: members({
    id: text,
    title: text,
    ageLimitMonths: members({ structural: whole, dynamic: whole, trigger: whole }),
    notes: list(text),
  }),
  audience: oneOf(['internal', 'public']),
  unit: text,
  asOf: text,
  purpose: oneOf(['analysis', 'sharing', 'publication', 'accountability']),
  standard: standard.describe('only what meets it counts'),
  lens: members({ id: text, name: text }).nullable(),
  without: whole.describe('sources left out on request'),
  factors: list(factor),
  states,
  factorsWithPresent: members({ low: whole, high: whole, of: whole }),
  profiles: list(members({ id: text, name: text, note: text, factors: list(text), share, states })),
  trend,
  heard: members({
    voices: list(members({ voice, heard: truth, affected: truth, sources: tally, items: tally })),
    affectedHeard: truth,
    disaggregation: members({ sex: tally, age: tally, of: tally }),
    gendered: tally,
  }),
  changed: list(
    members({
      factor: text,
      indicator: text,
      what: oneOf(['state', 'confidence', 'standard']),
      before: text,
      after: text,
    }),
  )
    .nullable()
    .describe('ratings with all sources and without those left out'),
  excluded,
  items: list(
    members({
      id: textOrNull,
      source: textOrNull,
      kind: text,
      voice,
      date: textOrNull,
      place: textOrNull,
      statement: textOrNull,
      publicWording: textOrNull,
      verification: oneOf(['unverified', 'partly', 'verified', 'disputed', 'retracted']),
      codings: list(members({ target: text, direction: oneOf(directions) })),
    }),
  ),
  holdsRestricted: truth.describe('whether words of restricted sources are in it, on request'),
  score: members({ value: number.nullable(), low: number, high: number, factors: whole })
    .nullable()
    .describe('ours: the mean of the shares of the factors; only on request'),
  inputs: list(members({ name: text, sha256: text })).describe('empty for the public'),
});

/** The same as a JSON Schema (draft 2020-12), for other programs. */
export function assessmentJsonSchema(): Record<string, unknown> {
  return publishedSchema(
    assessmentSchema,
    'atrisk assessment, version 1',
    'A state for every indicator of a framework and a rating for every factor, from a ledger of evidence.',
  );
}
