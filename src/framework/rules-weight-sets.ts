import { OPERATIONS } from '../method/operations.ts';
import type { Definition, IndexNode } from '../types.ts';
import { unknownKeys } from './known-ids.ts';
import type { Problem } from './problem.ts';
import { weightProblems } from './weight-problems.ts';

type Path = Problem['path'];

/** What is wrong with the named sets of weights: nodes that take none, inputs without a weight or of another node. */
export function weightSetProblems({ weightSets, index }: Definition): Problem[] {
  const weighted = index.filter(({ operation }) => OPERATIONS.get(operation)?.weighting === 'weights');
  const known = weighted.map(({ id }) => id);
  return Object.entries(weightSets).flatMap(([name, { weights }]) => {
    const path = ['weightSets', name, 'weights'];
    return [
      ...(Object.keys(weights).length === 0 ? [{ path, message: 'the set has no weights.' }] : []),
      ...unknownKeys(weights, known, path, 'a node that takes weights'),
      ...weighted.flatMap((node) => nodeProblems(node, weights[node.id], [...path, node.id])),
    ];
  });
}

function nodeProblems(node: IndexNode, weights: Readonly<Record<string, number>> | undefined, path: Path): Problem[] {
  return weights === undefined ? [] : weightProblems(node.inputs, weights, path);
}
