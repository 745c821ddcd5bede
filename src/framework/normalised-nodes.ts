import { OPERATIONS } from '../method/operations.ts';
import type { Definition, IndexNode } from '../types.ts';
import { completeOptions } from './definition-options.ts';
import { NODE_DEFAULTS } from './node-defaults.ts';
import type { WrittenDefinition } from './schema.ts';

type WrittenNormalisation = string | { operation: string; options?: Record<string, unknown> };

/** The id of the node that normalises an indicator. */
export function normalisedId(indicator: string): string {
  return `${indicator}.normalised`;
}

/**
 * Adds a node for every indicator that states its normalisation beside its other properties, and puts it in the place
 * of the indicator wherever the index, the weights and the weight sets name that. What comes out is an index like any
 * other: nothing behind the loader knows of this shorthand.
 */
export function withNormalisedNodes(definition: Definition, written: WrittenDefinition): Definition {
  const added = written.indicators.flatMap((indicator, position): IndexNode[] => {
    const own = indicator.normalisation as WrittenNormalisation | undefined;
    const choice = own ?? (written.defaults?.normalisation as WrittenNormalisation | undefined);
    if (choice === undefined) return [];
    const origin = own === undefined ? ['defaults', 'normalisation'] : ['indicators', position, 'normalisation'];
    return [normalisingNode(indicator, choice, origin)];
  });
  if (added.length === 0) return definition;
  const normalised = new Map(added.map(({ id, inputs }) => [inputs[0] as string, id]));
  const renamed = (id: string): string => normalised.get(id) ?? id;
  return {
    ...definition,
    index: [...definition.index.map((node) => readingNormalised(node, renamed)), ...added],
    weightSets: mapValues(definition.weightSets, (set) => ({
      ...set,
      weights: mapValues(set.weights, (weights) => renameKeys(weights, renamed)),
    })),
  };
}

function normalisingNode(
  { id, name }: { id: string; name: string },
  choice: WrittenNormalisation,
  origin: IndexNode['origin'],
): IndexNode {
  const { operation, options = {} } = typeof choice === 'string' ? { operation: choice } : choice;
  return {
    ...NODE_DEFAULTS,
    id: normalisedId(id),
    name: `${name}, normalised`,
    origin,
    operation,
    inputs: [id],
    options: completeOptions(OPERATIONS.get(operation)?.options ?? {}, options),
  };
}

function readingNormalised(node: IndexNode, renamed: (id: string) => string): IndexNode {
  return {
    ...node,
    inputs: node.inputs.map(renamed),
    weights: node.weights === null ? null : renameKeys(node.weights, renamed),
    coefficients: node.coefficients === null ? null : renameKeys(node.coefficients, renamed),
  };
}

function renameKeys(
  record: Readonly<Record<string, number>>,
  renamed: (id: string) => string,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [renamed(id), value]));
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
