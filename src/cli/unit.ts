import { AtriskError, EXIT } from '../errors.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Result } from '../types.ts';

/**
 * Refuses a selection that left nothing because no unit of the data has that id or name.
 *
 * @throws AtriskError `unit.not-found` with near names
 */
export function assertUnitFound(whole: Result, selected: Result, unit: string): void {
  if (selected.results.length + selected.unranked.length > 0) return;
  const known = new Set([...whole.results, ...whole.unranked].flatMap((row) => [row.unit.id, row.unit.name]));
  throw new AtriskError('unit.not-found', `The data have no unit "${unit}".`, {
    exitCode: EXIT.usage,
    hint: didYouMean(unit, known) ?? 'Give its id or its name as in the data.',
  });
}
