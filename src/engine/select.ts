import type { Result, ResultRow, UnitKind } from '../types.ts';

/**
 * Keeps only one kind or one unit of a result. Nothing is computed again: ranks, bounds and drivers
 * stay those of the whole data.
 */
export function selectRows(result: Result, wanted: { kind: UnitKind | null; unit: string | null }): Result {
  const keeps = ({ unit }: ResultRow) =>
    (wanted.kind === null || unit.kind === wanted.kind) &&
    (wanted.unit === null || unit.id === wanted.unit || unit.name === wanted.unit);
  return {
    ...result,
    options: { ...result.options, kind: wanted.kind, unit: wanted.unit },
    results: result.results.filter(keeps),
    unranked: result.unranked.filter(keeps),
  };
}
