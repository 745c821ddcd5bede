import { selectRows } from '../engine/select.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Result, ResultRow } from '../types.ts';
import type { SelectOptions } from './data-options.ts';

/**
 * Keeps the kind or the unit that was asked for.
 *
 * @throws AtriskError where the data have no such kind or unit, so that nothing is printed as if it were all
 */
export function selectShown(result: Result, { kind, unit }: SelectOptions): Result {
  if (kind !== undefined) assertKind([...result.results, ...result.unranked], kind);
  if (unit !== undefined) assertUnit(result, unit);
  return selectRows(result, { kind: kind ?? null, unit: unit?.normalize('NFC') ?? null });
}

function assertKind(rows: readonly ResultRow[], kind: string): void {
  const kinds = new Set(rows.map((row) => row.unit.kind));
  if (rows.some((row) => row.unit.kind === kind)) return;
  throw new AtriskError('unit.not-found', `The data have no units of the kind ${kind}.`, {
    exitCode: EXIT.usage,
    hint: `Kinds in the data: ${[...kinds].sort().join(', ')}.`,
  });
}

/**
 * Refuses a unit that is not in the result.
 *
 * @throws AtriskError `unit.not-found` with the ids and names most like it
 */
export function assertUnit(result: Result, asked: string): void {
  const rows = [...result.results, ...result.unranked];
  const unit = asked.normalize('NFC');
  if (rows.some((row) => row.unit.id === unit || row.unit.name === unit)) return;
  const known = new Set(rows.flatMap((row) => [row.unit.id, row.unit.name]));
  throw new AtriskError('unit.not-found', `The data have no unit "${unit}".`, {
    exitCode: EXIT.usage,
    hint: didYouMean(unit, known) ?? 'Give its id or its name as in the data.',
  });
}
