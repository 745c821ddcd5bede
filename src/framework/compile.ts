import { OPERATIONS } from '../method/operations.ts';
import type { Operation } from '../method/types.ts';
import { WEIGHTINGS } from '../method/weightings.ts';
import type { Definition, Indicator, IndexNode, Plan, PlanStep, ReferenceSet } from '../types.ts';
import { planOrder } from './order.ts';
import { endNodes } from './rules-graph.ts';

/**
 * Compiles a checked definition to the flat plan: one step per node, inputs as column numbers,
 * weights and options resolved. Columns are the indicators in framework order, then the nodes.
 */
export function compile(definition: Definition): Plan {
  const { order } = planOrder(definition.index);
  const indicators = definition.indicators.map(({ id }) => id);
  const columns = new Map([...indicators, ...order.map(({ id }) => id)].map((id, column) => [id, column]));
  const byId = new Map(definition.indicators.map((indicator) => [indicator.id, indicator]));
  const score = definition.ranking === 'none' ? null : (endNodes(definition.index)[0] as string);
  return {
    indicators,
    nodes: order.map(({ id }) => id),
    steps: order.map((node) => compileStep(node, columns, byId)),
    score: score === null ? null : (columns.get(score) as number),
  };
}

function compileStep(
  node: IndexNode,
  columns: ReadonlyMap<string, number>,
  indicators: ReadonlyMap<string, Indicator>,
): PlanStep {
  const operation = OPERATIONS.get(node.operation) as Operation;
  const written = node.inputs.map((input) => (node.weights ?? node.coefficients)?.[input] ?? 1);
  return {
    node: node.id,
    method: operation.name,
    inputs: node.inputs.map((input) => columns.get(input) as number),
    output: columns.get(node.id) as number,
    ...settledWeights(node, written),
    options: node.options,
    requiredInputs: requiredInputs(node, operation),
    reverse: operation.reversible && reverses(node, indicators),
    referenceSet: operation.fits ? (node.options['referenceSet'] as ReferenceSet) : null,
    round: node.round?.decimals ?? null,
  };
}

/** Weights as far as the definition settles them: a weighting that takes nothing from the data is done with here. */
function settledWeights({ weighting }: IndexNode, written: number[]): Pick<PlanStep, 'weights' | 'weighting'> {
  const method = weighting === null ? undefined : WEIGHTINGS.get(weighting.method);
  if (weighting === null || method === undefined || method.fits) return { weights: written, weighting };
  const columns = written.map(() => new Float64Array());
  return { weights: method.weigh(columns, written, weighting.options).weights, weighting: null };
}

/** How many inputs must be there; any fewer, and the node is missing. */
function requiredInputs(node: IndexNode, operation: Operation): number {
  const count = node.inputs.length;
  const minimum = Math.max(1, node.minimumInputs ?? 0, Math.ceil((node.minimumShare ?? 0) * count - 1e-9));
  const asksForSome = node.minimumInputs !== null || node.minimumShare !== null;
  const rule = node.missing ?? (asksForSome ? 'skip' : operation.missing);
  return rule === 'propagate' ? count : minimum;
}

function reverses(node: IndexNode, indicators: ReadonlyMap<string, Indicator>): boolean {
  const choice = node.options['reverse'];
  if (choice !== 'auto') return choice === 'yes';
  return indicators.get(node.inputs[0] ?? '')?.polarity === 'lower-is-riskier';
}
