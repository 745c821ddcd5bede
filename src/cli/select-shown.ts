import { selectRows } from '../engine/select.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { didYouMean } from '../framework/suggest.ts';
import { byCodeUnit } from '../framework/text-order.ts';
import type { Result, ResultRow } from '../types.ts';
import type { SelectOptions } from './data-options.ts';

/**
 * Keeps the kind or the unit that was asked for.
 *
 * @throws AtriskError where the data have no such kind or unit, so that nothing is printed as if it were all
 */
export function selectShown(result: Result, { kind, unit }: SelectOptions): Result {
  if (kind !== undefined) assertKind([...result.results, ...result.unranked], kind);
  return selectRows(result, { kind: kind ?? null, unit: unit === undefined ? null : unitAsked(result, unit) });
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
 * The unit that is asked for: its id or name as it was typed, or its id where the data call it otherwise, by the name
 * or code that they use.
 *
 * @throws AtriskError `unit.not-found` with the ids and names most like it, or with the ids of several units that the
 *   data call the same
 */
export function unitAsked(result: Result, asked: string): string {
  const units = [...result.results, ...result.unranked].map((row) => row.unit);
  const unit = asked.normalize('NFC');
  if (units.some(({ id, name }) => id === unit || name === unit)) return unit;
  const called = new Set(units.filter(({ inputIds }) => inputIds?.includes(unit) === true).map(({ id }) => id));
  const [id, ...others] = [...called].sort(byCodeUnit);
  if (id === undefined) {
    const known = new Set(units.flatMap((one) => [one.id, one.name, ...(one.inputIds ?? [])]));
    throw notFound(
      `The data have no unit "${unit}".`,
      didYouMean(unit, known) ?? 'Give its id or its name as in the data.',
    );
  }
  if (others.length === 0) return id;
  throw notFound(`The data call ${called.size} units "${unit}".`, `Give the id of one: ${[id, ...others].join(', ')}.`);
}

function notFound(message: string, hint: string): AtriskError {
  return new AtriskError('unit.not-found', message, { exitCode: EXIT.usage, hint });
}
