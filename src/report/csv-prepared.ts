import type { Result, ResultValue } from '../types.ts';
import type { AnyRow } from './csv-columns.ts';
import { textCell } from './csv-cell.ts';
import type { CsvColumn } from './csv-table.ts';

/**
 * Which values of a row were estimated and which treated, and by which set of weights it was scored: columns of their
 * own, only where the framework estimates or treats any, or a set was asked for.
 */
export function prepared({ results, unranked, options, framework }: Result): CsvColumn<AnyRow>[] {
  const isPrepared = Object.values(framework.indicators).some(({ preparation = [] }) => preparation.length > 0);
  const rows = [...results, ...unranked];
  const listed = (header: string, step: 'imputed' | 'treated'): CsvColumn<AnyRow>[] => {
    const ids = (row: AnyRow) => Object.keys(row.values).filter((id) => hasStep(row.values[id], step));
    return isPrepared && rows.some((row) => ids(row).length > 0)
      ? [{ header, cell: (row) => textCell(ids(row).join(' ')) }]
      : [];
  };
  const { weights } = options;
  return [
    ...listed('estimated', 'imputed'),
    ...listed('treated', 'treated'),
    ...(weights === undefined ? [] : [{ header: 'weights', cell: () => textCell(weights.set) }]),
  ];
}

function hasStep(value: ResultValue | undefined, wanted: 'imputed' | 'treated'): boolean {
  return (value?.steps ?? []).some(({ step }) => step === wanted);
}
