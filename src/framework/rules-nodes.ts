import { OPERATIONS } from '../method/operations.ts';
import type { Operation, Weighting } from '../method/types.ts';
import { WEIGHTINGS } from '../method/weightings.ts';
import type { Definition, Indicator, IndexNode } from '../types.ts';
import { unknownKeys, withHint } from './known-ids.ts';
import type { Problem } from './problem.ts';
import { weightProblems, weightSizeProblems } from './weight-problems.ts';

type Path = Problem['path'];

/** What is wrong with single nodes: inputs, weights, options and missing rules. */
export function nodeProblems(definition: Definition): Problem[] {
  const indicators = new Map(definition.indicators.map((indicator) => [indicator.id, indicator]));
  const known = [...indicators.keys(), ...definition.index.map(({ id }) => id)];
  return definition.index.flatMap((node, position) => {
    const path = ['index', position];
    const operation = OPERATIONS.get(node.operation) as Operation;
    const unknown = node.inputs.some((input) => !known.includes(input));
    return [
      ...inputProblems(node, operation, known, path),
      // What the names in the weights and the scale of the input must be follows from the inputs.
      ...(unknown ? [] : [...weightNameProblems(node, path), ...scaleProblems(node, operation, indicators, path)]),
      ...(unknown && node.weights !== null ? weightSizeProblems(node.weights, [...path, 'weights']) : []),
      ...weightingProblems(node, path),
      ...optionProblems(node, operation, path),
      ...missingProblems(node, path),
    ];
  });
}

function inputProblems(node: IndexNode, { inputs }: Operation, known: readonly string[], path: Path): Problem[] {
  return node.inputs.flatMap((input, position): Problem[] => {
    const at = [...path, 'inputs', position];
    if (!known.includes(input)) {
      return [withHint({ path: at, message: `"${input}" is neither an indicator nor a node.` }, input, known)];
    }
    // Where each input has a role of its own, one may have two: the value compared may be the value taken.
    return inputs === 'ordered' || node.inputs.indexOf(input) === position
      ? []
      : [{ path: at, message: `"${input}" is listed twice.` }];
  });
}

/** Coefficients for what is no input, or none that counts; the names and sizes of weights; weights that the weighting takes no notice of. */
function weightNameProblems(node: IndexNode, path: Path): Problem[] {
  const strange = unknownKeys(node.coefficients ?? {}, node.inputs, [...path, 'coefficients'], 'an input of this node');
  return [
    ...strange,
    ...(node.coefficients === null ? [] : zeroProblems(node.inputs, node.coefficients, [...path, 'coefficients'])),
    ...(node.weights === null ? [] : weightProblems(node.inputs, node.weights, [...path, 'weights'])),
  ];
}

/** An input without a coefficient has the coefficient 1. */
function zeroProblems(
  inputs: IndexNode['inputs'],
  coefficients: Readonly<Record<string, number>>,
  path: Path,
): Problem[] {
  if (inputs.some((input) => coefficients[input] !== 0)) return [];
  return [{ path, message: 'the coefficients are all zero, so that the node is zero whatever its inputs are.' }];
}

function weightingProblems({ weighting, weights }: IndexNode, path: Path): Problem[] {
  if (weighting === null) return [];
  const method = WEIGHTINGS.get(weighting.method) as Weighting;
  const problem = method.problem?.(weighting.options) ?? null;
  const found = problem === null ? [] : [{ path: [...path, 'weighting', 'options'], message: `${problem}.` }];
  if (weights === null || method.readsWeights) return found;
  const message = `the weighting ${method.name} takes no notice of \`weights\`.`;
  return [...found, { path: [...path, 'weights'], message, hint: 'Leave one of the two out.' }];
}

function optionProblems(node: IndexNode, operation: Operation, path: Path): Problem[] {
  const problem = operation.problem?.(node.options) ?? null;
  return problem === null ? [] : [{ path: [...path, 'options'], message: `${problem}.` }];
}

/** A table may only stand over an ordinal indicator, and must know each of its values. */
function scaleProblems(
  node: IndexNode,
  operation: Operation,
  indicators: ReadonlyMap<string, Indicator>,
  path: Path,
): Problem[] {
  if (operation.ordinal !== true) return [];
  const input = node.inputs[0] ?? '';
  const scale = indicators.get(input)?.scale ?? null;
  if (scale === null) {
    return [
      {
        path: [...path, 'inputs', 0],
        message: `"${input}" is not an indicator with a \`scale\`, which ${operation.name} needs.`,
      },
    ];
  }
  const table = (node.options['table'] ?? []) as readonly (readonly [number, number])[];
  const missing = scale.filter(({ value }) => !table.some(([from]) => from === value)).map(({ value }) => value);
  if (missing.length === 0) return [];
  return [
    {
      path: [...path, 'options', 'table'],
      message: `the ${missing.length === 1 ? 'value' : 'values'} ${missing.join(', ')} of "${input}" ${missing.length === 1 ? 'is' : 'are'} not in the table.`,
    },
  ];
}

function missingProblems(node: IndexNode, path: Path): Problem[] {
  const count = node.inputs.length;
  const found: Problem[] = [];
  if (node.minimumInputs !== null && node.minimumInputs > count) {
    found.push({
      path: [...path, 'minimumInputs'],
      message: `${node.minimumInputs} is more than the ${count} inputs.`,
    });
  }
  const asksForSome = node.minimumInputs !== null || node.minimumShare !== null;
  if (asksForSome && node.missing === 'propagate') {
    found.push({
      path: [...path, 'missing'],
      message: 'with `missing: propagate` every input is required, so a minimum has no effect.',
      hint: 'Use `missing: skip`, or leave the minimum out.',
    });
  }
  return found;
}
