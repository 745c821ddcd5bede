import type { InspectInput } from '../types.ts';

/** The same columns with rows in the order of the ids of their units, so that nothing depends on that of the data. */
export function inOrder(input: InspectInput): InspectInput {
  const order = input.units.map((_, row) => row).sort((a, b) => byId(input.units, a, b));
  const placed = (column: Float64Array): Float64Array => Float64Array.from(order, (row) => column[row] as number);
  return {
    ...input,
    units: order.map((row) => input.units[row] as InspectInput['units'][number]),
    indicators: input.indicators.map((one) => ({ ...one, observed: placed(one.observed), used: placed(one.used) })),
    nodes: input.nodes.map((node) => ({ ...node, values: placed(node.values) })),
  };
}

function byId(units: InspectInput['units'], a: number, b: number): number {
  const [x, y] = [units[a]?.id ?? '', units[b]?.id ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
