import type { Correlation, InspectNode, WeightComparison } from '../types.ts';
import type { Tree } from './tree.ts';

/**
 * Compares what weights say with what the data make of them. The importance of an input is its squared Pearson
 * correlation with the node, as a share of the sum over all inputs: the linear estimate of the correlation ratio, which
 * is the first-order effect of Sobol (Paruolo, Saisana and Saltelli 2013, Ratings and rankings: voodoo or science?,
 * Journal of the Royal Statistical Society A 176, 609-634). It is a first approximation: it leaves out curves and
 * whatever inputs share.
 *
 * @param nominal shares by the written weights, or null where there are none
 * @param correlations of each input with the node or score
 */
export function compareWeights(
  ids: readonly string[],
  nominal: readonly (number | null)[],
  correlations: readonly Correlation[],
  tree: Tree,
): WeightComparison[] {
  const squares = correlations.map(({ pearson }) => (pearson === null ? null : pearson * pearson));
  const total = squares.reduce<number>((sum, square) => sum + (square ?? 0), 0);
  return ids.map((id, at) => {
    const square = squares[at] ?? null;
    const written = nominal[at] ?? null;
    const importance = square === null || total === 0 ? null : square / total;
    const difference = importance === null || written === null ? null : importance - written;
    return { id, name: tree.name(id), nominal: written, importance, difference };
  });
}

/** The share of each input by the written weights, without their signs; nulls where the operation has none. */
export function nominalShares({ inputs, weights }: InspectNode): (number | null)[] {
  const sizes = inputs.map((_, at) => Math.abs(weights?.[at] ?? 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (weights === null || total === 0 ? null : size / total));
}

/**
 * The share of each indicator in a node by the weights written all the way down: their product along each path, added
 * up over paths. Null where an operation on the way has no weights.
 */
export function sharesInScore(
  nodes: readonly InspectNode[],
  score: string,
  indicators: readonly string[],
): (number | null)[] {
  const shares = new Map<string, number | null>([[score, 1]]);
  for (const node of nodes.toReversed()) {
    const own = shares.get(node.id);
    if (own === undefined) continue;
    const parts = node.inputs.length === 1 ? [1] : nominalShares(node);
    for (const [at, id] of node.inputs.entries()) {
      const part = parts[at] ?? null;
      const known = shares.get(id);
      const isKnown = own !== null && part !== null && known !== null;
      shares.set(id, isKnown ? (known ?? 0) + own * part : null);
    }
  }
  return indicators.map((id) => (shares.has(id) ? (shares.get(id) ?? null) : 0));
}
