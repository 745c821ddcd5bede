import { IMPUTATIONS } from '../method/imputations.ts';
import { OPERATIONS } from '../method/operations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import type { Imputation, Operation, Options } from '../method/types.ts';
import type { Definition, Indicator, IndexNode, OperationChoice, Variation } from '../types.ts';
import { withHint } from './known-ids.ts';
import { matchKey } from './match.ts';
import type { Problem } from './problem.ts';

type Path = Problem['path'];
type OperationVariation = Extract<Variation, { vary: 'normalisation' | 'aggregation' }>;

/** What is wrong with a list of variations: ids that name nothing, methods that cannot stand where they would. */
export function uncertaintyProblems(definition: Definition, variations: readonly Variation[]): Problem[] {
  return variations.flatMap((variation, position) => {
    const path = ['uncertainty', position];
    return [
      ...unknownIds(variation, definition, path),
      ...repeated(variation, variations, position, path),
      ...listedTwice(variation, path),
      ...problemsOf(variation, definition, path),
    ];
  });
}

function problemsOf(variation: Variation, definition: Definition, path: Path): Problem[] {
  switch (variation.vary) {
    case 'weights':
      return weightProblems(variation, definition, path);
    case 'normalisation':
    case 'aggregation':
      return operationProblems(variation, definition, path);
    case 'imputation':
    case 'treatment':
      return preparationProblems(variation, definition, path);
    case 'left-out':
      return [];
    case 'data':
      return dataProblems(variation, definition, path);
  }
}

/** Ids of nodes or indicators that the framework does not have. */
function unknownIds(variation: Variation, { index, indicators }: Definition, path: Path): Problem[] {
  const nodes = index.map(({ id }) => id);
  const named = indicators.flatMap(({ id, role }) => (role === 'indicator' ? [id] : []));
  const missing = (ids: readonly string[] | null, key: string, known: readonly string[], what: string): Problem[] =>
    (ids ?? []).flatMap((id, position) => {
      const message = `"${id}" is not ${what} of this framework.`;
      return known.includes(id) ? [] : [withHint({ path: [...path, key, position], message }, id, known)];
    });
  if ('nodes' in variation) return missing(variation.nodes, 'nodes', nodes, 'a node');
  if ('indicators' in variation) return missing(variation.indicators, 'indicators', named, 'an indicator');
  if (named.includes(variation.indicator)) return [];
  const message = `"${variation.indicator}" is not an indicator of this framework.`;
  return [withHint({ path: [...path, 'indicator'], message }, variation.indicator, named)];
}

/** The same thing varied twice would be drawn twice, and the second draw would undo the first. */
function repeated(variation: Variation, all: readonly Variation[], position: number, path: Path): Problem[] {
  const earlier = all.slice(0, position).some((other) => overlaps(other, variation));
  return earlier ? [{ path: [...path, 'vary'], message: `an entry above varies the same ${variation.vary}.` }] : [];
}

/** What is listed twice would be drawn twice as often as the rest, which nobody would see. */
function listedTwice(variation: Variation, path: Path): Problem[] {
  return (['nodes', 'inputs', 'indicators', 'alternatives'] as const).flatMap((key) => {
    const items: readonly unknown[] = (variation as Partial<Record<typeof key, readonly unknown[] | null>>)[key] ?? [];
    const texts = items.map((item) => JSON.stringify(item));
    return texts.flatMap((text, position): Problem[] =>
      texts.indexOf(text) === position ? [] : [{ path: [...path, key, position], message: 'this is listed above.' }],
    );
  });
}

function overlaps(a: Variation, b: Variation): boolean {
  if (a.vary !== b.vary) return false;
  const [ours, theirs] = [targets(a), targets(b)];
  return ours === null || theirs === null || ours.some((id) => theirs.includes(id));
}

/** Ids of what is varied; null for all there are. */
function targets(variation: Variation): readonly string[] | null {
  if ('nodes' in variation) return variation.nodes;
  return 'indicators' in variation ? variation.indicators : [variation.indicator];
}

function weightProblems(
  { nodes, inputs, distribution, low, high }: Extract<Variation, { vary: 'weights' }>,
  { index }: Definition,
  path: Path,
): Problem[] {
  const still = distribution === 'uniform' && low === high;
  const byId = new Map(index.map((node) => [node.id, node]));
  return [
    ...(still ? [{ path, message: '`low` and `high` are equal, so that nothing varies.' }] : []),
    ...inputProblems(
      inputs,
      index.filter(({ id }) => nodes === null || nodes.includes(id)),
      path,
    ),
    ...(inputs === null || distribution === 'uniform'
      ? []
      : [{ path: [...path, 'inputs'], message: 'the weights of a node are drawn together: leave `inputs` out.' }]),
    ...(nodes ?? []).flatMap((id, position): Problem[] => {
      const node = byId.get(id);
      const problem = node === undefined ? null : unweighted(node, distribution);
      return problem === null ? [] : [{ path: [...path, 'nodes', position], ...problem }];
    }),
  ];
}

function inputProblems(inputs: readonly string[] | null, nodes: readonly IndexNode[], path: Path): Problem[] {
  const known = nodes.flatMap((node) => (operationOf(node).weighting === 'none' ? [] : node.inputs));
  return (inputs ?? []).flatMap((id, position) => {
    const message = `"${id}" is not an input of a node whose weights vary.`;
    return known.includes(id) ? [] : [withHint({ path: [...path, 'inputs', position], message }, id, known)];
  });
}

/** Why the weights of a node cannot be varied, or null. */
function unweighted(node: IndexNode, distribution: 'uniform' | 'dirichlet'): Omit<Problem, 'path'> | null {
  const { weighting } = operationOf(node);
  if (weighting === 'none') return { message: `the node "${node.id}" has neither weights nor coefficients.` };
  if (weighting === 'weights' && node.inputs.length < 2) {
    return { message: `the node "${node.id}" has a single input, whose weight changes nothing.` };
  }
  if (distribution === 'uniform') return null;
  const hint = 'Use `distribution: uniform` there.';
  if (weighting === 'coefficients') {
    return { message: `the node "${node.id}" has coefficients, which do not add up to a whole.`, hint };
  }
  const fitted = `the weights of the node "${node.id}" are taken from the data.`;
  return node.weighting === null ? null : { message: fitted, hint };
}

function operationProblems({ vary, nodes, alternatives }: OperationVariation, definition: Definition, path: Path) {
  const wanted = vary === 'normalisation' ? 'one input' : 'several inputs';
  const byId = new Map(definition.index.map((node) => [node.id, node]));
  const chosen = (nodes ?? []).flatMap((id, position): { node: IndexNode; at: Path }[] => {
    const node = byId.get(id);
    return node === undefined ? [] : [{ node, at: [...path, 'nodes', position] }];
  });
  const misplaced = chosen.filter(({ node }) => (operationOf(node).inputs === 'one') !== (vary === 'normalisation'));
  return [
    ...misplaced.map(({ node, at }) => ({
      path: at,
      message: `the node "${node.id}" is a ${node.operation}: only nodes with ${wanted} can be varied here.`,
    })),
    ...alternatives.flatMap((choice, position) => alternativeProblems(choice, [...path, 'alternatives', position])),
    ...signProblems(chosen, alternatives),
    ...(misplaced.length > 0 ? [] : sameProblems(chosen, alternatives, path)),
  ];
}

/** Coefficients below zero cannot go on as weights. */
function signProblems(
  chosen: readonly { node: IndexNode; at: Path }[],
  alternatives: readonly OperationChoice[],
): Problem[] {
  const weighted = alternatives.find(({ operation }) => OPERATIONS.get(operation)?.weighting === 'weights');
  if (weighted === undefined) return [];
  return chosen.flatMap(({ node, at }): Problem[] => {
    const isNegative = Object.values(node.coefficients ?? {}).some((value) => value < 0);
    const message = `the node "${node.id}" has a coefficient below zero, which ${weighted.operation} cannot take as a weight.`;
    return isNegative ? [{ path: at, message }] : [];
  });
}

/** An alternative that needs a certain number of inputs or a scale cannot stand in for just any node. */
function alternativeProblems({ operation, options }: OperationChoice, path: Path): Problem[] {
  const method = OPERATIONS.get(operation) as Operation;
  if (method.inputs === 'ordered' || method.ordinal === true) {
    return [{ path, message: `${operation} cannot stand in for another operation.` }];
  }
  const problem = method.problem?.(options) ?? null;
  return problem === null ? [] : [{ path: [...path, 'options'], message: `${problem}.` }];
}

function sameProblems(
  chosen: readonly { node: IndexNode }[],
  alternatives: readonly OperationChoice[],
  path: Path,
): Problem[] {
  const isSame = ({ operation, options }: OperationChoice) =>
    chosen.length > 0 && chosen.every(({ node }) => node.operation === operation && sameOptions(node.options, options));
  return alternatives.flatMap((choice, position) =>
    isSame(choice)
      ? [{ path: [...path, 'alternatives', position], message: 'this is what the framework does already.' }]
      : [],
  );
}

function sameOptions(a: Options, b: Options): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

function preparationProblems(
  variation: Extract<Variation, { vary: 'imputation' | 'treatment' }>,
  definition: Definition,
  path: Path,
): Problem[] {
  const own = variation.alternatives.flatMap((choice, position) => {
    const method = 'rule' in choice ? IMPUTATIONS.get(choice.rule) : TREATMENTS.get(choice.method);
    const problem = method?.problem?.(choice.options) ?? null;
    return problem === null ? [] : [{ path: [...path, 'alternatives', position, 'options'], message: `${problem}.` }];
  });
  const byId = new Map(definition.indicators.map((indicator) => [indicator.id, indicator]));
  const named = (variation.indicators ?? []).flatMap((id, position): Problem[] => {
    const indicator = byId.get(id);
    if (indicator === undefined || acceptsAll(variation, indicator)) return [];
    const message = `"${id}" has an ordinal scale, on which not all of these alternatives keep.`;
    return [{ path: [...path, 'indicators', position], message }];
  });
  return [...own, ...named];
}

/** Whether all alternatives can be used for an indicator: values between the labels of a scale have no meaning. */
export function acceptsAll(
  variation: Extract<Variation, { vary: 'imputation' | 'treatment' }>,
  { scale, role }: Indicator,
): boolean {
  if (role !== 'indicator') return false;
  if (scale === null) return true;
  if (variation.vary === 'treatment') return false;
  return variation.alternatives.every(({ rule }) => {
    const { looks, keepsScale } = IMPUTATIONS.get(rule) as Imputation;
    return looks === 'nowhere' || keepsScale === true;
  });
}

function dataProblems(
  { standardError, low, high }: Extract<Variation, { vary: 'data' }>,
  { indicators }: Definition,
  path: Path,
): Problem[] {
  const hint = 'Write `standardError: COLUMN`, or `low: COLUMN` and `high: COLUMN`.';
  if (standardError !== null && (low !== null || high !== null)) {
    return [{ path, message: 'a standard error and bounds cannot both be used.', hint }];
  }
  if (low !== null && low === high) return [{ path, message: '`low` and `high` are the same column.', hint }];
  // A column that is an indicator would be taken away from it.
  const labels = new Map(
    indicators.flatMap(({ id, name, aliases }) =>
      [id, name, ...aliases].map((label) => [matchKey(label), id] as const),
    ),
  );
  const taken = Object.entries({ standardError, low, high }).flatMap(([key, name]): Problem[] => {
    const id = name === null ? undefined : labels.get(matchKey(name));
    const message = `"${name ?? ''}" is the indicator ${id ?? ''}, and no column of errors.`;
    return id === undefined ? [] : [{ path: [...path, key], message }];
  });
  if (taken.length > 0) return taken;
  const half = (low === null) !== (high === null);
  return half ? [{ path, message: `\`${low === null ? 'low' : 'high'}\` is not given.`, hint }] : [];
}

function operationOf({ operation }: IndexNode): Operation {
  return OPERATIONS.get(operation) as Operation;
}
