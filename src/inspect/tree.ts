import { pearson } from '../stats/correlation.ts';
import type { InspectIndicator, InspectInput, InspectNode } from '../types.ts';

/** 1 where a higher value means more risk, -1 where it means less. */
export type Direction = 1 | -1;

/** The columns of an index by id, and how they hang together. */
export interface Tree {
  /** Indicators of the index, without denominators. */
  indicators: readonly InspectIndicator[];
  /** Nodes that put several inputs together, in plan order. */
  dimensions: readonly InspectNode[];
  /** Whether the data or a framework say which way the indicators point. */
  isDirected: boolean;
  column: (id: string) => Float64Array;
  direction: (id: string) => Direction;
  name: (id: string) => string;
  /** The nodes that read a column. */
  readers: (id: string) => readonly InspectNode[];
  /** The indicator that a node passes on, changed or not; null where it puts several inputs together. */
  indicatorBehind: (id: string) => string | null;
}

/** Looks up everything that is asked of an index more than once. */
export function treeOf(input: Pick<InspectInput, 'indicators' | 'nodes'>): Tree {
  const indicators = input.indicators.filter(({ role }) => role === 'indicator');
  const nodes = new Map(input.nodes.map((node) => [node.id, node]));
  const columns = new Map([
    ...input.indicators.map(({ id, used }) => [id, used] as const),
    ...input.nodes.map(({ id, values }) => [id, values] as const),
  ]);
  const names = new Map([...input.indicators, ...input.nodes].map(({ id, name }) => [id, name]));
  const column = (id: string): Float64Array => columns.get(id) as Float64Array;
  const directions = directionsOf(input, column);
  const readers = readersOf(input.nodes);
  const indicatorBehind = (id: string): string | null => {
    const node = nodes.get(id);
    if (node === undefined) return id;
    return node.inputs.length === 1 ? indicatorBehind(node.inputs[0] as string) : null;
  };
  return {
    indicators,
    dimensions: input.nodes.filter(isDimension),
    isDirected: indicators.every(({ polarity }) => polarity !== null),
    column,
    direction: (id) => directions.get(id) ?? 1,
    name: (id) => names.get(id) ?? id,
    readers: (id) => readers.get(id) ?? [],
    indicatorBehind,
  };
}

/** Whether a node puts several inputs together on a par. */
export function isDimension({ role, inputs }: InspectNode): boolean {
  return role === 'aggregation' && inputs.length > 1;
}

function readersOf(nodes: readonly InspectNode[]): Map<string, InspectNode[]> {
  const readers = new Map<string, InspectNode[]>();
  for (const node of nodes) {
    for (const id of new Set(node.inputs)) readers.set(id, [...(readers.get(id) ?? []), node]);
  }
  return readers;
}

/** Which way each column points: indicators as they are declared, nodes as their inputs and what became of them. */
function directionsOf(
  { indicators, nodes }: Pick<InspectInput, 'indicators' | 'nodes'>,
  column: (id: string) => Float64Array,
): Map<string, Direction> {
  const directions = new Map<string, Direction>(
    indicators.map(({ id, polarity }) => [id, polarity === 'lower-is-riskier' ? -1 : 1]),
  );
  for (const node of nodes) {
    const inputs = node.inputs.map((id) => directions.get(id) as Direction);
    directions.set(node.id, directionOfNode(node, inputs, column));
  }
  return directions;
}

/**
 * A node of one input points the other way where it falls as its input rises; of several inputs it points the way of
 * most of their weight, and of inputs with different roles that of the first.
 */
function directionOfNode(
  node: InspectNode,
  inputs: readonly Direction[],
  column: (id: string) => Float64Array,
): Direction {
  const [first = 1] = inputs;
  if (inputs.length === 1) {
    const falls = (pearson(column(node.inputs[0] as string), node.values) ?? 1) < 0;
    return falls ? (-first as Direction) : first;
  }
  if (node.role === 'step') return first;
  const sum = inputs.reduce((total, direction, at) => total + direction * (node.weights?.[at] ?? 1), 0);
  return sum < 0 ? -1 : 1;
}
