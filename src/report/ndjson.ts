import type { Result, ResultRow } from '../types.ts';
import { jsonText } from './json-text.ts';
import { intervalIs } from './variation-words.ts';

/**
 * One JSON document per line and row, ranked rows first; each says which framework and version it
 * comes from, whether it was ranked and whether only part of the universe was supplied.
 */
export function* renderNdjson(result: Result): Iterable<string> {
  for (const [index, row] of result.results.entries()) yield line(result, row, row.rank !== null, `results.${index}`);
  for (const [index, row] of result.unranked.entries()) yield line(result, row, false, `unranked.${index}`);
}

function line(
  { schemaVersion, framework, universe, uncertainty }: Result,
  row: ResultRow,
  ranked: boolean,
  at: string,
): string {
  const { id, version } = framework;
  const is = uncertainty === undefined ? {} : { intervalIs: intervalIs(uncertainty) };
  const document = { schemaVersion, framework: id, version, ranked, universePartial: universe.partial, ...is, ...row };
  return `${jsonText(document, at)}\n`;
}
