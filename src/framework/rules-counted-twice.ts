import { OPERATIONS } from '../method/operations.ts';
import type { Definition, IndexNode } from '../types.ts';
import { planOrder } from './order.ts';
import type { Problem } from './problem.ts';

/**
 * Indicators that count more than once because a node over them alone, which stands for them as a normalisation does, is
 * in several others: the ways up meet in a node that puts its inputs together on a par, or reach different ends. Where
 * they meet in a node whose inputs have a role each (a ratio, a choice), each way has its own part, and nothing counts
 * twice. A node over several indicators is a sub-index, and may be in several on purpose.
 *
 * @param definition one whose index has no circle; that an indicator itself has several users is told elsewhere
 */
export function countedTwice({ indicators, index }: Definition): Problem[] {
  const { order } = planOrder(index);
  return order.flatMap((node): Problem[] => {
    const users = index.filter(({ inputs }) => inputs.includes(node.id));
    // The node of an indicator's own normalisation stands for the indicator.
    if (users.length < 2 || node.origin !== null || !isCountedTwice(node.id, order)) return [];
    const below = indicators.filter(({ id }) => reaches(id, node, order));
    if (below.length !== 1) return [];
    const second = users[1] as IndexNode;
    const names = users.map(({ id }) => id).join(' and ');
    return [
      {
        path: ['index', index.indexOf(second), 'inputs', second.inputs.indexOf(node.id)],
        message: `the node "${node.id}" is in ${names}, by which the indicator "${below[0]?.id ?? ''}" counts more than once; it may count in one only.`,
      },
    ];
  });
}

/** Whether more than one way from a node counts in some node above it, or in all ends together. */
function isCountedTwice(from: string, order: readonly IndexNode[]): boolean {
  const ways = waysFrom(from, order);
  const isOnPar = ({ operation }: IndexNode): boolean => OPERATIONS.get(operation)?.inputs === 'many';
  const used = new Set(order.flatMap(({ inputs }) => inputs));
  const ends = order.filter(({ id }) => !used.has(id)).reduce((sum, { id }) => sum + (ways.get(id) ?? 0), 0);
  return ends > 1 || order.some((node) => isOnPar(node) && (ways.get(node.id) ?? 0) > 1);
}

/** In how many ways a node, or an indicator, counts in every node above it. */
function waysFrom(from: string, order: readonly IndexNode[]): ReadonlyMap<string, number> {
  const ways = new Map([[from, 1]]);
  for (const { id, inputs, operation } of order) {
    if (id === from) continue;
    const counts = [...new Set(inputs)].map((input) => ways.get(input) ?? 0);
    const isOfRoles = OPERATIONS.get(operation)?.inputs === 'ordered';
    ways.set(id, isOfRoles ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0));
  }
  return ways;
}

function reaches(id: string, node: IndexNode, order: readonly IndexNode[]): boolean {
  return (waysFrom(id, order).get(node.id) ?? 0) > 0;
}
