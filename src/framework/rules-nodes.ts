import { OPERATIONS } from '../method/operations.ts';
import type { Operation } from '../method/types.ts';
import type { Definition, Indicator, IndexNode } from '../types.ts';
import { unknownKeys, withHint } from './known-ids.ts';
import type { Problem } from './problem.ts';

type Path = Problem['path'];

/** What is wrong with single nodes: inputs, weights, options and missing rules. */
export function nodeProblems(definition: Definition): Problem[] {
  const indicators = new Map(definition.indicators.map((indicator) => [indicator.id, indicator]));
  const known = [...indicators.keys(), ...definition.index.map(({ id }) => id)];
  return definition.index.flatMap((node, position) => {
    const path = ['index', position];
    const operation = OPERATIONS.get(node.operation) as Operation;
    return [
      ...inputProblems(node, known, path),
      ...weightProblems(node, path),
      ...optionProblems(node, operation, path),
      ...scaleProblems(node, operation, indicators, path),
      ...missingProblems(node, path),
    ];
  });
}

function inputProblems(node: IndexNode, known: readonly string[], path: Path): Problem[] {
  return node.inputs.flatMap((input, position): Problem[] => {
    const at = [...path, 'inputs', position];
    if (!known.includes(input)) {
      return [withHint({ path: at, message: `"${input}" is neither an indicator nor a node.` }, input, known)];
    }
    return node.inputs.indexOf(input) === position ? [] : [{ path: at, message: `"${input}" is listed twice.` }];
  });
}

function weightProblems(node: IndexNode, path: Path): Problem[] {
  const found: Problem[] = [
    ...unknownKeys(node.coefficients ?? {}, node.inputs, [...path, 'coefficients'], 'an input of this node'),
    ...unknownKeys(node.weights ?? {}, node.inputs, [...path, 'weights'], 'an input of this node'),
  ];
  if (node.weights === null) return found;
  const at = [...path, 'weights'];
  for (const input of node.inputs) {
    const weight = node.weights[input];
    if (weight === undefined)
      found.push({ path: at, message: `the input "${input}" has no weight; give every input one.` });
    else if (weight < 0) found.push({ path: [...at, input], message: `the weight ${weight} is negative.` });
  }
  const total = Object.values(node.weights).reduce((sum, weight) => sum + weight, 0);
  if (total === 0) found.push({ path: at, message: 'the weights sum to zero.' });
  return found;
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
      message: `the values ${missing.join(', ')} of "${input}" are not in the table.`,
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
