import type { Correlation, CorrelationMethod, DimensionInspection, Finding, Inspection } from '../types.ts';
import { comparable } from '../stats/significant.ts';
import { few, named, rounded } from './words.ts';

/** Inputs that go against the node or the score they are part of: what they add, the rest takes away. */
export function againstFindings(
  dimensions: readonly DimensionInspection[],
  score: Inspection['score'],
  method: CorrelationMethod,
): Finding[] {
  const ofNodes = dimensions.flatMap(({ node, inputs }) =>
    againstFinding(
      inputs.map(({ id, indicator, withNode }) => ({ id: indicator ?? id, correlation: withNode })),
      `the dimension ${named(node)}`,
      method,
    ),
  );
  return [
    ...ofNodes,
    ...againstFinding(
      score.map(({ id, withScore }) => ({ id, correlation: withScore })),
      'the score',
      method,
    ),
  ];
}

function againstFinding(
  parts: readonly { id: string; correlation: Correlation }[],
  whole: string,
  method: CorrelationMethod,
): Finding[] {
  const against = parts.filter(({ correlation }) => comparable(correlation[method] ?? 0) < -1e-12);
  if (against.length === 0) return [];
  const list = against.map(({ id, correlation }) => `${named(id)} ${rounded(correlation[method] as number)}`);
  const is = against.length === 1 ? 'is an input' : 'are inputs';
  return [
    {
      code: 'correlation.negative',
      severity: 'warning',
      message: `${few(list)}: correlated against ${whole}, of which ${against.length === 1 ? 'it' : 'they'} ${is}.`,
      hint: 'Units that are worse by it come out better: check its polarity and its weight.',
    },
  ];
}
