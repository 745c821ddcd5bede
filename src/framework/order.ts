import type { IndexNode } from '../types.ts';

/**
 * Nodes in an order in which each comes after its inputs; among those ready, as written.
 * Where nodes feed one another in a circle, `cycle` names them and the order is incomplete.
 */
export function planOrder(index: readonly IndexNode[]): { order: IndexNode[]; cycle: string[] } {
  const nodeIds = new Set(index.map(({ id }) => id));
  const done = new Set<string>();
  const order: IndexNode[] = [];
  let waiting = [...index];
  while (waiting.length > 0) {
    const ready = waiting.filter((node) => node.inputs.every((input) => !nodeIds.has(input) || done.has(input)));
    if (ready.length === 0) return { order, cycle: circle(waiting) };
    for (const node of ready) {
      done.add(node.id);
      order.push(node);
    }
    waiting = waiting.filter((node) => !done.has(node.id));
  }
  return { order, cycle: [] };
}

/** Follows waiting inputs until a node comes round again. */
function circle(waiting: readonly IndexNode[]): string[] {
  const byId = new Map(waiting.map((node) => [node.id, node]));
  const path: string[] = [];
  let node = waiting[0];
  while (node !== undefined && !path.includes(node.id)) {
    path.push(node.id);
    node = node.inputs.map((input) => byId.get(input)).find((input) => input !== undefined);
  }
  return node === undefined ? path : [...path.slice(path.indexOf(node.id)), node.id];
}
