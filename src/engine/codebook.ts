import { IMPUTATIONS } from '../method/imputations.ts';
import { OPERATIONS } from '../method/operations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import type { Operation } from '../method/types.ts';
import type {
  Codebook,
  CodebookIndicator,
  CodebookInput,
  CodebookNode,
  Definition,
  Denominator,
  Framework,
  Indicator,
  IndexNode,
  MethodChoice,
  MethodOptions,
  PlanStep,
} from '../types.ts';
import { nominalShares } from './codebook-shares.ts';
import { describeFramework } from './describe.ts';

/** Gathers what the methods say of themselves, for the codebook of a framework. */
export function describeCodebook(framework: Framework): Codebook {
  const { definition, plan, sha256 } = framework;
  const described = describeFramework(framework);
  const nodes = new Map(definition.index.map((node) => [node.id, node]));
  const names = new Map([...definition.indicators, ...definition.index].map(({ id, name }) => [id, name]));
  const { shares, endAt } = nominalShares(framework);
  return {
    definition,
    sha256,
    indicators: Object.fromEntries(definition.indicators.map((one) => [one.id, indicatorWords(one, definition)])),
    nodes: plan.steps.map((step) => {
      const node = nodes.get(step.node) as IndexNode;
      return describeNode(node, step, described.nodes[node.id]?.rule ?? node.operation, names);
    }),
    shares,
    sharesEndAt: endAt,
    riskFactorNames: described.riskFactorNames,
  };
}

function indicatorWords({ denominator, missing, treatment }: Indicator, { indicators }: Definition): CodebookIndicator {
  const rule = IMPUTATIONS.get(missing.rule)?.rule(missing.options) ?? missing.rule;
  return {
    missing: `${rule}${taken(missing.options)}`,
    denominator: denominator === null ? null : denominatorWords(denominator, indicators),
    treatment: treatment === null ? null : treatmentWords(treatment),
  };
}

function denominatorWords({ by, times }: Denominator, indicators: readonly Indicator[]): string {
  const name = indicators.find(({ id }) => id === by)?.name ?? by;
  return `${name}${times === 1 ? '' : `, times ${times}`}`;
}

function treatmentWords({ method, options }: MethodChoice): string {
  return `${TREATMENTS.get(method)?.rule(options) ?? method}${taken(options)}`;
}

function taken(options: MethodOptions): string {
  const words = referenceWords(options);
  return words === null ? '' : `, from ${words}`;
}

const REFERENCE_SETS: ReadonlyMap<unknown, string> = new Map([
  ['period', 'the values of the same period'],
  ['up-to-period', 'the values of all periods up to it'],
  ['panel', 'the values of all periods, later ones too'],
]);

function referenceWords(options: MethodOptions): string | null {
  return REFERENCE_SETS.get(options['referenceSet']) ?? null;
}

function describeNode(node: IndexNode, step: PlanStep, rule: string, names: ReadonlyMap<string, string>): CodebookNode {
  const { id, name, inputs, riskFactors, unitOfMeasure } = node;
  const { summary, formula, weighting } = OPERATIONS.get(node.operation) as Operation;
  return {
    id,
    name,
    rule,
    summary,
    formula: formula.replace(/\s+/g, ' '),
    inputs: inputs.map((input) => describeInput(input, node, weighting, names)),
    factors: weighting,
    required: step.requiredInputs,
    referenceSet: referenceWords(node.options) ?? referenceWords(node.weighting?.options ?? {}),
    round: step.round,
    unitOfMeasure,
    riskFactors,
  };
}

function describeInput(
  id: string,
  { inputs, weights, coefficients, weighting }: IndexNode,
  kind: Operation['weighting'],
  names: ReadonlyMap<string, string>,
): CodebookInput {
  const total = inputs.reduce((sum, input) => sum + (weights?.[input] ?? 1), 0);
  const isGiven = kind === 'weights' && weighting === null;
  return {
    id,
    name: names.get(id) ?? id,
    factor: (weights ?? coefficients)?.[id] ?? null,
    share: isGiven ? (weights?.[id] ?? 1) / total : null,
  };
}
