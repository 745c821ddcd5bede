import type { CorrelatedPair, CorrelationMethod, Inspection } from '../types.ts';
import { coefficient, correlate, flagOf } from './correlate.ts';
import { centred, mayBeHigh } from './rough.ts';
import { isDimension, type Tree } from './tree.ts';

/** More pairs than this are not all kept: only those with a flag. */
const MOST_PAIRS = 20_000;

/**
 * Correlations of indicators that share no dimension, each as the first node that puts several inputs together sees it,
 * so that both have been through the same steps as within their dimensions.
 */
export function inspectAcross(tree: Tree, method: CorrelationMethod): Inspection['across'] {
  const placed = tree.indicators.map(({ id }) => {
    const as = entryOf(tree, id);
    return { id, as, dimensions: dimensionsOf(tree, id), ready: centred(tree.column(as)) };
  });
  const couples = placed.flatMap((a, at) =>
    placed
      .slice(at + 1)
      .filter(({ dimensions }) => !dimensions.some((dimension) => a.dimensions.includes(dimension)))
      .map((b) => [a, b] as const),
  );
  const kept = couples.length > MOST_PAIRS ? 'flagged' : 'all';
  // Without directions only closeness is flagged, and that of Pearson is seen at once.
  const screens = kept === 'flagged' && !tree.isDirected && method === 'pearson';
  const pairs = couples.flatMap(([a, b]): CorrelatedPair[] => {
    if (screens && !mayBeHigh(a.ready, b.ready)) return [];
    const flag = flagOf(coefficient(tree, a.as, b.as, method), tree, false);
    return kept === 'flagged' && flag === null ? [] : [{ a: a.id, b: b.id, ...correlate(tree, a.as, b.as), flag }];
  });
  return { compared: couples.length, kept, pairs };
}

/** The column that an indicator has become where it meets others, as long as there is one way only. */
export function entryOf(tree: Tree, id: string): string {
  const [reader, ...others] = tree.readers(id);
  return reader?.inputs.length === 1 && others.length === 0 ? entryOf(tree, reader.id) : id;
}

/** The dimensions that an indicator comes to first. */
function dimensionsOf(tree: Tree, id: string): string[] {
  return tree.readers(id).flatMap((node) => (isDimension(node) ? [node.id] : dimensionsOf(tree, node.id)));
}
