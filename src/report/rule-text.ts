import type { Result } from '../types.ts';
import { isIdCitable } from './indicator-label.ts';
import { own } from './lookup.ts';
import { sanitise } from './sanitise.ts';

/**
 * The step of a node in words and numbers. Where it would name indicators by numbers that were not
 * seen in a copy of the publication, it names only the operation and how many inputs there are.
 */
export function ruleText(framework: Result['framework'], id: string): string {
  const node = own(framework.nodes, id);
  if (node === undefined) return '';
  if (node.inputs.every((input) => isIdCitable(framework, input))) return sanitise(node.rule);
  const equal = node.weights.every((weight) => weight === node.weights[0]);
  return `${node.operation.replaceAll('-', ' ')} of its ${node.inputs.length} inputs${equal ? ', equally weighted' : ''}`;
}
