import type { Result } from '../types.ts';
import type { ExplainLeaf, ExplainNode } from './explanation.ts';
import { indicatorLabel } from './indicator-label.ts';
import { trimmed } from './number.ts';
import { originLines } from './origin-words.ts';
import { sanitise } from './sanitise.ts';
import type { TextTree } from './tree-text.ts';
import { valueWords } from './value-words.ts';

/**
 * A derivation as a tree of text: each node with its rule and value, each indicator with its source cell.
 *
 * @param notGiven the score of a unit that is not ranked: it is withheld, not missing
 */
export function explainTree(framework: Result['framework'], node: ExplainNode, notGiven: string | null): TextTree {
  const { name, value, bounds, weight, rule, repeated, inputs } = node;
  const range = bounds === null ? '' : ` [${trimmed(bounds.low)} to ${trimmed(bounds.high)}, by what is missing]`;
  const absent = node.node === notGiven ? '– (none is given: the unit is not ranked)' : '– (missing)';
  return {
    lines: [
      `${sanitise(name)} = ${value === null ? absent : trimmed(value)}${range}${weightWords(weight)}`,
      repeated ? 'derived above' : `rule: ${rule}`,
      ...node.fitted.map(fittedWords),
    ],
    branches: inputs.map((input) =>
      'node' in input ? explainTree(framework, input, notGiven) : leaf(framework, input),
    ),
  };
}

function leaf(framework: Result['framework'], data: ExplainLeaf): TextTree {
  const { indicator, weight, points, missingParts = [] } = data;
  const gives = points === null ? '' : `; gives ${trimmed(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
  return {
    lines: [
      `${indicatorLabel(framework, indicator)}: ${valueWords(framework, indicator, data)}${weightWords(weight)}${gives}`,
      ...originLines(data, missingParts),
    ],
    branches: [],
  };
}

/** A weight of one is not worth a word. */
function weightWords(weight: number | null): string {
  return weight === null || weight === 1 ? '' : `, weight ${trimmed(weight)}`;
}

function fittedWords({ referenceSet, period, values, weights = {} }: ExplainNode['fitted'][number]): string {
  const named = [
    ...Object.entries(values),
    ...Object.entries(weights).map(([id, weight]) => [`weight of ${id}`, weight] as const),
  ];
  const numbers = named.map(([name, value]) => `${sanitise(name)} ${trimmed(value)}`);
  const from = {
    period: `the units of ${period}`,
    'up-to-period': `all periods up to ${period}`,
    panel: 'all periods of the data',
  }[referenceSet];
  return `taken from ${sanitise(from)}: ${numbers.join(', ')}`;
}
