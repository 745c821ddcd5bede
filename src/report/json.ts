import type { Result } from '../types.ts';
import { jsonText } from './json-text.ts';

/** Members whose items each get a line of their own. */
const LISTS: ReadonlySet<string> = new Set(['fitted', 'results', 'unranked', 'findings']);

/**
 * The result itself, the contract every other format renders: compact JSON with one row per line, in
 * pieces, so that no long result has to stand in one string. Full doubles; never NaN.
 *
 * @throws AtriskError `internal` where a number is not finite, naming the path
 */
export function* renderJson(result: Result): Iterable<string> {
  let separator = '{\n';
  for (const [key, value] of Object.entries(result)) {
    yield `${separator}${jsonText(key, key)}:`;
    if (LISTS.has(key) && Array.isArray(value)) yield* listPieces(key, value);
    else yield jsonText(value, key);
    separator = ',\n';
  }
  yield '\n}\n';
}

function* listPieces(key: string, items: readonly unknown[]): Iterable<string> {
  if (items.length === 0) {
    yield '[]';
    return;
  }
  for (const [index, item] of items.entries()) {
    yield `${index === 0 ? '[\n' : ',\n'}${jsonText(item, `${key}.${index}`)}`;
  }
  yield '\n]';
}
