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
    const unknown = node.inputs.some((input) => !known.includes(input));
    return [
      ...inputProblems(node, known, path),
      // What the names in the weights and the scale of the input must be follows from the inputs.
      ...(unknown ? [] : [...weightNameProblems(node, path), ...scaleProblems(node, operation, indicators, path)]),
      ...weightProblems(node, path),
      ...optionProblems(node, operation, path),
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

/** Weights for what is no input, and inputs without a weight; where one is misspelt the other is not told as well. */
function weightNameProblems(node: IndexNode, path: Path): Problem[] {
  const strange = (key: 'coefficients' | 'weights'): Problem[] =>
    unknownKeys(node[key] ?? {}, node.inputs, [...path, key], 'an input of this node');
  const found = [...strange('coefficients'), ...strange('weights')];
  const { weights } = node;
  if (weights === null) return found;
  const without = node.inputs.filter((input) => weights[input] === undefined);
  const untold = without.filter((input) => !found.some(({ hint }) => hint?.includes(`"${input}"`) === true));
  return [
    ...found,
    ...untold.map((input) => ({
      path: [...path, 'weights'],
      message: `the input "${input}" has no weight; give every input one.`,
    })),
  ];
}

function weightProblems({ weights }: IndexNode, path: Path): Problem[] {
  if (weights === null) return [];
  const entries = Object.entries(weights);
  const negative = entries
    .filter(([, weight]) => weight < 0)
    .map(([input, weight]) => ({ path: [...path, 'weights', input], message: `the weight ${weight} is negative.` }));
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return total === 0 ? [...negative, { path: [...path, 'weights'], message: 'the weights sum to zero.' }] : negative;
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
