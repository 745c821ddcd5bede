import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
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
  const pair = pairsOf(node).get(String(step));
  if (pair === undefined) return null;
  const key = (pair.key as Node).range?.[0];
  const value = offsets(pair.value).offset ?? key;
  return {
    node: pair.value,
    ...(value === undefined ? {} : { offset: value }),
    ...(key === undefined ? {} : { keyOffset: key }),
  };
}

/** The pairs of a mapping by key, the first of each: looked up again for every fault of a definition that has many. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = PAIRS.get(map);
  if (known !== undefined) return known;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  PAIRS.set(map, pairs);
  return pairs;
}

const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function offsets(node: unknown): { offset?: number } {
  const start = (node as Node | null)?.range?.[0];
  return start === undefined ? {} : { offset: start };
}
