import { z } from 'zod';
import { list, members, must, named, oneOf } from './schema-words.ts';

const text = z.string(must('a text'));
const textOrNull = z.string(must('a text or null')).nullable();
const number = z.number(must('a number'));
const idsOrNull = list(text, 'a list of texts or null').nullable();
const options = named(z.unknown());

const weights = members({
  vary: z.literal('weights'),
  nodes: idsOrNull,
  inputs: idsOrNull,
  distribution: oneOf(['uniform', 'dirichlet']),
  low: number,
  high: number,
  concentration: number,
});

const operations = members({
  vary: oneOf(['normalisation', 'aggregation']),
  nodes: idsOrNull,
  alternatives: list(members({ operation: text, options })),
});

const imputation = members({
  vary: z.literal('imputation'),
  indicators: idsOrNull,
  alternatives: list(members({ rule: text, options })),
});

const treatment = members({
  vary: z.literal('treatment'),
  indicators: idsOrNull,
  alternatives: list(members({ method: text, options })),
});

const leftOut = members({ vary: z.literal('left-out'), indicators: idsOrNull });

const data = members({
  vary: z.literal('data'),
  indicator: text,
  standardError: textOrNull,
  low: textOrNull,
  high: textOrNull,
});

const variation = z.union(
  [weights, operations, imputation, treatment, leftOut, data],
  must('one thing that was varied, as docs/uncertainty.md lists them'),
);

const factor = members({
  id: text,
  vary: oneOf(['weights', 'normalisation', 'aggregation', 'imputation', 'treatment', 'left-out', 'data', 'draw']),
  label: text,
});

/** How the draws behind intervals were made. */
export const simulationSchema = members({
  draws: z.int(must('a whole number')).min(1, must('at least 1')),
  seed: z.int(must('a whole number')),
  specification: members({ from: oneOf(['framework', 'file', 'default']), variations: list(variation) }),
  factors: list(factor),
  statement: text,
});
