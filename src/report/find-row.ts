import { AtriskError, EXIT } from '../errors.ts';
import type { Result, ResultRow, UnrankedRow } from '../types.ts';
import { sanitise } from './sanitise.ts';

/** One unit in one period, with what keeps it from being ranked where it is not. */
export interface FoundRow {
  row: ResultRow;
  /** Null for a ranked row. */
  unranked: UnrankedRow | null;
}

/**
 * Finds a unit by id or exact name, in the period named or else in its latest, ranked or not.
 *
 * @throws AtriskError `unit.not-found`, also where a name is that of several units;
 *   `period.none` where the unit has no such period
 */
export function findRow(result: Result, key: string, period?: string): FoundRow {
  const all = [...result.results, ...result.unranked];
  const id = unitId(all, key.normalize('NFC'));
  const rows = all.filter(({ unit }) => unit.id === id);
  const periods = [...new Set(rows.map((row) => row.period))].sort();
  const wanted = period ?? periods.at(-1);
  const row = rows.find((candidate) => candidate.period === wanted);
  if (row === undefined) {
    throw new AtriskError('period.none', `The result has no ${sanitise(key)} in ${sanitise(wanted ?? 'any period')}.`, {
      exitCode: EXIT.usage,
      hint: `It has: ${periods.map(sanitise).join(', ')}.`,
    });
  }
  return { row, unranked: result.unranked.find((candidate) => candidate === row) ?? null };
}

function unitId(rows: readonly ResultRow[], key: string): string {
  if (rows.some(({ unit }) => unit.id.normalize('NFC') === key)) {
    return rows.find(({ unit }) => unit.id.normalize('NFC') === key)?.unit.id as string;
  }
  const ids = [...new Set(rows.flatMap(({ unit }) => (unit.name.normalize('NFC') === key ? [unit.id] : [])))];
  if (ids.length === 1) return ids[0] as string;
  const shown = sanitise(key);
  if (ids.length > 1) {
    throw new AtriskError('unit.not-found', `${ids.length} units are called "${shown}".`, {
      exitCode: EXIT.usage,
      hint: `Give the id of one: ${ids.map(sanitise).join(', ')}.`,
    });
  }
  throw new AtriskError('unit.not-found', `The result has no unit "${shown}".`, {
    exitCode: EXIT.usage,
    hint: 'Give its id, or its name exactly as in the data.',
  });
}
