import { isMap, isScalar, isSeq, type Scalar } from 'yaml';

/**
 * A scalar as text, a number just as it is written (`004`, `1.10`, twenty digits), for these may be codes.
 * Null for an empty value or `null`; undefined for true and false, which no table has.
 */
export function scalarText(node: Scalar): string | null | undefined {
  if (node.value === null) return null;
  if (typeof node.value === 'string') return node.value;
  if (typeof node.value === 'number') return node.source ?? String(node.value);
  return undefined;
}

/** A YAML node as mappings, lists and texts; true and false stay what they are. */
export function plainText(node: unknown): unknown {
  if (isScalar(node)) {
    const text = scalarText(node);
    return text === undefined ? node.value : text;
  }
  if (isSeq(node)) return node.items.map(plainText);
  if (!isMap(node)) return undefined;
  return Object.fromEntries(node.items.map((pair) => [String(plainText(pair.key)), plainText(pair.value)]));
}
