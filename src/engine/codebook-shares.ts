import { OPERATIONS } from '../method/operations.ts';
import type { Framework, IndexNode } from '../types.ts';
import { scoreNode } from './describe.ts';

/** The part of each indicator in the whole, or the node because of which no such parts can be given. */
export interface Shares {
  shares: Record<string, number> | null;
  endAt: string | null;
}

/**
 * The nominal weight of each indicator in the score: the product of its parts in the weighted means on the way up.
 * Steps of one input hand it on. Where a step is anything else, a part would depend on the values.
 */
export function nominalShares({ definition, plan }: Pick<Framework, 'definition' | 'plan'>): Shares {
  const score = scoreNode(plan);
  if (score === null) return { shares: null, endAt: null };
  const nodes = new Map(definition.index.map((node) => [node.id, node]));
  const shares = new Map([[score, 1]]);
  // Downwards: a node comes after every node that reads it, so that its part is complete.
  for (const id of plan.nodes.toReversed()) {
    const share = shares.get(id);
    const node = nodes.get(id);
    if (share === undefined || node === undefined) continue;
    const parts = partsOf(node);
    if (parts === null) return { shares: null, endAt: id };
    for (const [position, input] of node.inputs.entries()) {
      shares.set(input, (shares.get(input) ?? 0) + share * (parts[position] as number));
    }
  }
  return { shares: Object.fromEntries(definition.indicators.flatMap(({ id }) => entry(id, shares))), endAt: null };
}

function entry(id: string, shares: ReadonlyMap<string, number>): [string, number][] {
  const share = shares.get(id);
  return share === undefined ? [] : [[id, share]];
}

/** The part of each input in a node: all of it for a single one; null where the node is no weighted mean. */
function partsOf({ operation, inputs, weights, weighting }: IndexNode): number[] | null {
  const method = OPERATIONS.get(operation);
  if (method?.inputs === 'one') return [1];
  if (method?.weighting !== 'weights' || method.split === undefined || weighting !== null) return null;
  const written = inputs.map((input) => weights?.[input] ?? 1);
  const total = written.reduce((sum, weight) => sum + weight, 0);
  return written.map((weight) => weight / total);
}
