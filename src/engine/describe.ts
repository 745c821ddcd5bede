import { RISK_FACTORS, type RiskFactorId } from '../framework/risk-factors.ts';
import { preparationWords } from '../framework/preparation-words.ts';
import { OPERATIONS } from '../method/operations.ts';
import type { Operation, Weighting } from '../method/types.ts';
import { WEIGHTINGS } from '../method/weightings.ts';
import type {
  Definition,
  Framework,
  Indicator,
  IndexNode,
  Plan,
  PlanStep,
  Result,
  ResultIndicator,
  ResultNode,
} from '../types.ts';

/** What the result says of its framework: enough to print every step without the definition. */
export function describeFramework({ definition, plan, sha256 }: Framework): Result['framework'] {
  return {
    id: definition.id,
    version: definition.version,
    title: definition.title,
    outcome: definition.outcome,
    ...(definition.measures === 'other' ? { measures: definition.measures } : {}),
    publisher: definition.publisher,
    licence: definition.licence,
    citation: definition.citation,
    source: definition.source,
    sha256,
    ranking: definition.ranking,
    minimumCoverage: definition.minimumCoverage,
    indicators: Object.fromEntries(
      definition.indicators
        .filter(({ role }) => role === 'indicator')
        .map((indicator) => [indicator.id, describeIndicator(indicator, definition)]),
    ),
    nodes: describeNodes({ definition, plan, sha256 }),
    score: scoreNode(plan),
    tiers: definition.tiers,
    riskFactorNames: riskFactorNames(definition),
    notes: definition.notes,
  };
}

/** Id of the node that is the score, or null where nobody is ranked. */
export function scoreNode({ indicators, nodes, score }: Plan): string | null {
  return score === null ? null : (nodes[score - indicators.length] as string);
}

function describeIndicator(indicator: Indicator, definition: Definition): ResultIndicator {
  const { name, unitOfMeasure, polarity, riskFactors, kind, source, scale, basis } = indicator;
  const preparation = preparationWords(indicator, definition);
  return {
    name,
    unitOfMeasure,
    polarity,
    riskFactors,
    kind,
    source,
    scale,
    basis,
    ...(preparation.length === 0 ? {} : { preparation }),
  };
}

/** Nodes in the order of the definition, each with its step in words and numbers. */
function describeNodes({ definition, plan }: Framework): Record<string, ResultNode> {
  const steps = new Map(plan.steps.map((step) => [step.node, step]));
  return Object.fromEntries(
    definition.index.map((node) => [node.id, describeNode(node, steps.get(node.id) as PlanStep)]),
  );
}

function describeNode(node: IndexNode, { reverse, weights: given, weighting }: PlanStep): ResultNode {
  const { name, operation, inputs, riskFactors, options } = node;
  // Weights that are taken from the data stand with the fitted values, period by period.
  const weights = weighting === null ? given : [];
  const step = (OPERATIONS.get(operation) as Operation).rule(inputs, { weights, options, reverse });
  const rounding =
    node.round === null ? '' : `, rounded to ${node.round.decimals} decimal${node.round.decimals === 1 ? '' : 's'}`;
  return { name, operation, inputs, weights, rule: `${step}${weightingWords(weighting)}${rounding}`, riskFactors };
}

function weightingWords(weighting: PlanStep['weighting']): string {
  return weighting === null ? '' : `, ${(WEIGHTINGS.get(weighting.method) as Weighting).rule(weighting.options)}`;
}

function riskFactorNames({ indicators, index }: Definition): Record<string, string> {
  const used = new Set([...indicators, ...index].flatMap(({ riskFactors }) => riskFactors));
  // A name that somebody found in the document counts for more than ours.
  const found = new Map(index.filter(({ basis }) => basis === 'checked').map(({ id, name }) => [id, name]));
  const names = Object.entries(RISK_FACTORS).filter(([id]) => used.has(id as RiskFactorId));
  return Object.fromEntries(names.map(([id, name]) => [id, found.get(id) ?? name]));
}
