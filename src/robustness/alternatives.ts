import { compile } from '../framework/compile.ts';
import { OPERATIONS } from '../method/operations.ts';
import type { Operation } from '../method/types.ts';
import type { Definition, Framework, IndexNode, OperationChoice, PlanStep, Variation } from '../types.ts';

/** The operations that may stand at one step, its own first, and the variation that chooses among them. */
export interface Alternatives {
  steps: readonly PlanStep[];
  /** Position of the variation, or -1 where the step has only its own operation. */
  variation: number;
}

/** For each step of the plan, the steps that may stand in its place. */
export function alternativesOf(framework: Framework, variations: readonly Variation[]): Alternatives[] {
  const { definition, plan } = framework;
  return plan.steps.map((step, position): Alternatives => {
    const node = definition.index.find(({ id }) => id === step.node) as IndexNode;
    const variation = variations.findIndex((one) => isOperationVaried(one, node));
    if (variation === -1) return { steps: [step], variation };
    const { alternatives } = variations[variation] as Extract<Variation, { vary: 'aggregation' | 'normalisation' }>;
    return { steps: [step, ...alternatives.map((choice) => replaced(definition, node, choice, position))], variation };
  });
}

/** Whether a variation may put another operation in the place of a node's own. */
function isOperationVaried(variation: Variation, node: IndexNode): boolean {
  if (variation.vary !== 'normalisation' && variation.vary !== 'aggregation') return false;
  if (variation.nodes !== null) return variation.nodes.includes(node.id);
  const { inputs, fits } = OPERATIONS.get(node.operation) as Operation;
  return inputs === 'one' && fits;
}

/** The step that the plan would have with another operation at a node. */
function replaced(definition: Definition, node: IndexNode, choice: OperationChoice, position: number): PlanStep {
  const index = definition.index.map((one) => (one === node ? withOperation(node, choice) : one));
  return compile({ ...definition, index }).steps[position] as PlanStep;
}

/** A node with another operation; the numbers beside its inputs go with it, as weights or as coefficients. */
function withOperation(node: IndexNode, { operation, options }: OperationChoice): IndexNode {
  const { weighting } = OPERATIONS.get(operation) as Operation;
  const numbers = node.weights ?? node.coefficients;
  return {
    ...node,
    operation,
    options,
    weights: weighting === 'weights' ? numbers : null,
    coefficients: weighting === 'coefficients' ? numbers : null,
    weighting: weighting === 'weights' ? node.weighting : null,
  };
}
