import type { Code } from '../errors.ts';
import type {
  CorrelatedPair,
  CorrelationFlag,
  CorrelationMethod,
  DimensionInspection,
  Finding,
  Inspection,
  Severity,
} from '../types.ts';
import { HIGH, LOW } from './correlate.ts';
import { few, named, rounded } from './words.ts';

interface Words {
  code: Code;
  severity: Severity;
  is: string;
  hint: string;
}

const WORDS: Readonly<Record<CorrelationFlag, Words>> = {
  negative: {
    code: 'correlation.negative',
    severity: 'warning',
    is: 'against one another',
    hint: 'Where one rises the other falls, and the index hides both: check their polarity, or keep them apart.',
  },
  high: {
    code: 'correlation.high',
    severity: 'warning',
    is: `over ${HIGH}`,
    hint: 'They say nearly the same, which then counts twice: leave one out, or give each half the weight.',
  },
  low: {
    code: 'correlation.low',
    severity: 'info',
    is: `under ${LOW}`,
    hint: 'They hardly measure one thing: look whether they belong to one dimension.',
  },
};

const FLAGS: readonly CorrelationFlag[] = ['negative', 'high', 'low'];

/** One finding for each dimension and kind of flag, and one for each kind across dimensions: pairs can be very many. */
export function correlationFindings(
  dimensions: readonly DimensionInspection[],
  across: Inspection['across'],
  method: CorrelationMethod,
): Finding[] {
  const apart = dimensions.length === 0 ? '' : ' of different dimensions';
  return FLAGS.flatMap((flag) => [
    ...dimensions.flatMap(({ node, inputs, pairs }) => {
      const ids = new Map(inputs.map(({ id, indicator }) => [id, indicator ?? id]));
      const where = (count: number): string =>
        pairs.length === 1
          ? `The inputs of ${node} are`
          : `${count} of the ${pairs.length} pairs of inputs of ${node} ${isAre(count)}`;
      return pairsFinding(pairs, flag, method, where, (id) => ids.get(id) ?? id);
    }),
    ...pairsFinding(
      across.pairs,
      flag,
      method,
      (count) => `${count} ${count === 1 ? 'pair' : 'pairs'} of indicators${apart} ${isAre(count)}`,
      (id) => id,
    ),
  ]);
}

function pairsFinding(
  pairs: readonly CorrelatedPair[],
  flag: CorrelationFlag,
  method: CorrelationMethod,
  where: (count: number) => string,
  label: (id: string) => string,
): Finding[] {
  const flagged = pairs.filter((pair) => pair.flag === flag).sort((a, b) => size(b, method) - size(a, method));
  if (flagged.length === 0) return [];
  const { code, severity, is, hint } = WORDS[flag];
  const list = flagged.map(
    (pair) => `${named(label(pair.a))} and ${named(label(pair.b))} ${rounded(pair[method] ?? 0)}`,
  );
  return [{ code, severity, message: `${where(flagged.length)} correlated ${is}: ${few(list)}.`, hint }];
}

function size(pair: CorrelatedPair, method: CorrelationMethod): number {
  return Math.abs(pair[method] ?? 0);
}

function isAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}
