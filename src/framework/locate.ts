import { isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { Finding } from '../types.ts';
import type { Problem } from './problem.ts';
import type { ParsedYaml } from './yaml.ts';

/**
 * Gives a problem its line and column: of the value at its path, of its key, or of the nearest parent that exists.
 *
 * @param at the path to point at, where that is not the one to name
 */
export function locate(
  problem: Problem,
  { document, lineCounter }: ParsedYaml,
  name: string,
  at: Problem['path'] = problem.path,
): Finding {
  const offset = offsetOf(document.contents, { ...problem, path: at });
  const position = lineCounter.linePos(offset);
  const path = problem.path.join('.');
  return {
    code: 'framework.invalid',
    severity: 'error',
    message: path === '' ? problem.message : `${path}: ${problem.message}`,
    file: name,
    line: position.line,
    column: String(position.col),
    ...(problem.hint === undefined ? {} : { hint: problem.hint }),
  };
}

function offsetOf(root: Node | null, problem: Problem): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, step] of problem.path.entries()) {
    const last = depth === problem.path.length - 1;
    const child = childOf(node, step);
    if (child === null) break;
    offset = (last && problem.atKey === true ? child.keyOffset : child.offset) ?? offset;
    node = child.node;
  }
  return offset;
}

function childOf(node: unknown, step: string | number): { node: unknown; offset?: number; keyOffset?: number } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? null : { node: item, ...offsets(item) };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(
    (candidate) => isPair(candidate) && isScalar(candidate.key) && String(candidate.key.value) === String(step),
  );
  if (pair === undefined) return null;
  const key = (pair.key as Node).range?.[0];
  const value = offsets(pair.value).offset ?? key;
  return {
    node: pair.value,
    ...(value === undefined ? {} : { offset: value }),
    ...(key === undefined ? {} : { keyOffset: key }),
  };
}

function offsets(node: unknown): { offset?: number } {
  const start = (node as Node | null)?.range?.[0];
  return start === undefined ? {} : { offset: start };
}
