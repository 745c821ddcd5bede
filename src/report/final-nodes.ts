import type { Result } from '../types.ts';
import { own } from './lookup.ts';

/** Nodes that no other node uses: the score, or the ends of a framework that ranks nobody. */
export function finalNodes({ framework }: Pick<Result, 'framework'>): string[] {
  if (framework.score !== null) return [framework.score];
  const used = new Set(Object.values(framework.nodes).flatMap(({ inputs }) => inputs));
  return Object.keys(framework.nodes).filter((id) => !used.has(id));
}

/** The dimensions: inputs of the score, or the final nodes where there is no score. */
export function dimensions(result: Pick<Result, 'framework'>): readonly string[] {
  const { score, nodes } = result.framework;
  return score === null ? finalNodes(result) : (own(nodes, score)?.inputs ?? []);
}

/** Ids of the indicators below a node, each once; an indicator is below itself. */
export function indicatorsBelow({ framework }: Pick<Result, 'framework'>, id: string): Set<string> {
  const found = new Set<string>();
  const visited = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (visited.has(next)) continue;
    visited.add(next);
    const node = own(framework.nodes, next);
    if (node === undefined) found.add(next);
    else waiting.push(...node.inputs);
  }
  return found;
}

/** Decimals to print: the framework's own, or two where it ranks nobody. */
export function decimalsOf({ ranking }: Result['framework']): number {
  return ranking === 'none' ? 2 : ranking.decimals;
}
