import { cronbachAlpha } from '../stats/cronbach-alpha.ts';
import type {
  CorrelatedPair,
  CorrelationMethod,
  DimensionInput,
  DimensionInspection,
  InspectNode,
  WeightComparison,
} from '../types.ts';
import { componentsOf } from './components.ts';
import { correlate, flagOf, LEAST_ROWS } from './correlate.ts';
import type { Tree } from './tree.ts';
import { compareWeights, nominalShares } from './weights.ts';

/** Every node that puts several inputs together. */
export function inspectDimensions(tree: Tree, score: string | null, method: CorrelationMethod): DimensionInspection[] {
  return tree.dimensions.map((node) => {
    const pairs = pairsWithin(tree, node, method);
    const columns = node.inputs.map((id) => tree.column(id).map((value) => tree.direction(id) * value));
    return {
      node: node.id,
      name: node.name,
      operation: node.operation,
      inputs: inputsOf(tree, node, score),
      alpha: pairs.every(({ n }) => n >= LEAST_ROWS) ? cronbachAlpha(columns) : null,
      standardisedAlpha: standardisedAlpha(pairs, node.inputs.length),
      components: componentsOf(tree, node.inputs),
      pairs,
    };
  });
}

function inputsOf(tree: Tree, node: InspectNode, score: string | null): DimensionInput[] {
  const withNode = node.inputs.map((id) => correlate(tree, id, node.id));
  return compareWeights(node.inputs, nominalShares(node), withNode, tree).map(
    (comparison: WeightComparison, at): DimensionInput => ({
      ...comparison,
      indicator: tree.indicatorBehind(comparison.id),
      withNode: withNode[at] as DimensionInput['withNode'],
      withScore: score === null || score === node.id ? null : correlate(tree, comparison.id, score),
    }),
  );
}

function pairsWithin(tree: Tree, { inputs }: InspectNode, method: CorrelationMethod): CorrelatedPair[] {
  return inputs.flatMap((a, at) =>
    inputs.slice(at + 1).map((b) => {
      const correlation = correlate(tree, a, b);
      return { a, b, ...correlation, flag: flagOf(correlation[method], tree, true) };
    }),
  );
}

/** Alpha of columns made equally wide: k r / (1 + (k - 1) r), r the mean correlation of the pairs; null with a pair that has none. */
function standardisedAlpha(pairs: readonly CorrelatedPair[], k: number): number | null {
  if (pairs.some(({ pearson }) => pearson === null)) return null;
  const r = pairs.reduce((sum, { pearson }) => sum + (pearson as number), 0) / pairs.length;
  const width = 1 + (k - 1) * r;
  return width <= 1e-12 ? null : (k * r) / width;
}
