import type { Result, ResultRow } from '../types.ts';
import type { Column } from './column.ts';
import { numberCell, textCell } from './csv-cell.ts';
import type { CsvColumn } from './csv-table.ts';
import { count } from './list-words.ts';
import { NONE, trimmed } from './number.ts';
import { sanitise } from './sanitise.ts';
import { intervalIs, variationLines } from './variation-words.ts';

/** `2–5`, or a dash where no interval was asked for or the unit was ranked in no draw. */
export function intervalText(interval: ResultRow['interval']): string {
  return interval === null ? NONE : `${trimmed(interval.low)}–${trimmed(interval.high)}`;
}

/** The column of intervals beside the ranks, where any were asked for. */
export function intervalColumn({ uncertainty }: Result, rows: readonly ResultRow[]): Column[] {
  if (uncertainty === undefined) return [];
  const cells = rows.map(({ interval }) => intervalText(interval));
  return [{ key: 'interval', label: '5–95 %', align: 'right', cells }];
}

/** What the intervals are conditional on. */
export function intervalSentences({ uncertainty }: Pick<Result, 'uncertainty'>): string[] {
  if (uncertainty === undefined) return [];
  const { draws, seed, statement } = uncertainty;
  const varied = variationLines(uncertainty, false).join('; ');
  return [
    `5–95 %: interval of the rank over ${count(draws, 'draw')} (seed ${seed}) of ${varied}. ${sanitise(statement)}`,
  ];
}

/** The same as columns of a CSV; absent where none were asked for, so that its columns stay what they are. */
export function intervalCsvColumns({ uncertainty }: Result): CsvColumn<ResultRow>[] {
  if (uncertainty === undefined) return [];
  return [
    { header: 'rank_low', cell: ({ interval }) => numberCell(interval?.low ?? null) },
    { header: 'rank_high', cell: ({ interval }) => numberCell(interval?.high ?? null) },
    { header: 'interval_is', cell: () => textCell(intervalIs(uncertainty)) },
  ];
}
