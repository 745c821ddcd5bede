import { jsonFault } from '../dataset/json-fault.ts';
import type { Result } from '../types.ts';

/**
 * The result that a text in JSON holds. The schema library loads only here.
 *
 * @throws AtriskError `result.invalid` naming what is wrong and where
 */
export async function storedResult(text: string, name: string): Promise<Result> {
  const { parseResult } = await import('../report/parse-result.ts');
  return parseResult(text, name, placeOfFault);
}

/** Where a text stops being JSON, in words. */
export function placeOfFault(text: string): string {
  const before = text.slice(0, jsonFault(text).offset).split('\n');
  return ` (line ${before.length}, column ${[...(before.at(-1) ?? '')].length + 1})`;
}
