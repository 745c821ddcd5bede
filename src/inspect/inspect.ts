import type { CorrelationMethod, Inspection, InspectInput } from '../types.ts';
import { entryOf, inspectAcross } from './across.ts';
import { againstFindings } from './against-findings.ts';
import { availabilityOf } from './availability.ts';
import { componentsOf } from './components.ts';
import { correlate } from './correlate.ts';
import { correlationFindings } from './correlation-findings.ts';
import { inspectDimensions } from './dimensions.ts';
import { duplicatesOf } from './duplicates.ts';
import { inOrder } from './in-order.ts';
import { indicatorFindings } from './indicator-findings.ts';
import { inspectIndicators } from './indicators.ts';
import { type Tree, treeOf } from './tree.ts';
import { compareWeights, sharesInScore } from './weights.ts';

/**
 * Looks at everything worth looking at before an index is believed: how its indicators are distributed, what is
 * missing, how they go together within and across dimensions, and how far weights are what they say.
 *
 * The same whatever the order of rows. Nothing is decided here: every flag is a finding for a person.
 *
 * @param input columns of one kind of unit in one period, NaN where missing, and the tree they go into
 * @param method the coefficient that is flagged; all three are in the inspection
 */
export function inspect(input: InspectInput, method: CorrelationMethod = 'pearson'): Inspection {
  const ordered = inOrder(input);
  const tree = treeOf(ordered);
  const duplicates = duplicatesOf(ordered.indicators);
  const indicators = inspectIndicators(ordered, duplicates);
  const dimensions = inspectDimensions(tree, ordered.score, method);
  const across = inspectAcross(tree, method);
  const score = inspectScore(ordered, tree);
  return {
    kind: ordered.kind,
    period: ordered.period,
    units: ordered.units.length,
    absent: ordered.absent,
    outside: ordered.outside,
    indicators,
    duplicates,
    availability: availabilityOf(ordered),
    dimensions,
    across,
    score,
    components: componentsOfAll(tree),
    findings: [
      ...indicatorFindings(indicators, duplicates),
      ...correlationFindings(dimensions, across, method),
      ...againstFindings(dimensions, score, method),
    ],
  };
}

/** Components of all indicators, each as the first dimension sees it and under its own name. */
function componentsOfAll(tree: Tree): Inspection['components'] {
  const entries = new Map(tree.indicators.map(({ id }) => [entryOf(tree, id), id]));
  return componentsOf(tree, [...entries.keys()], (entry) => entries.get(entry) as string);
}

/** What each indicator is worth in the score by the weights, and what the data make of it. */
function inspectScore({ score, nodes }: InspectInput, tree: Tree): Inspection['score'] {
  if (score === null) return [];
  const ids = tree.indicators.map(({ id }) => id);
  const correlations = ids.map((id) => correlate(tree, entryOf(tree, id), score));
  return compareWeights(ids, sharesInScore(nodes, score, ids), correlations, tree).map((comparison, at) => ({
    ...comparison,
    withScore: correlations[at] as (typeof correlations)[number],
  }));
}
