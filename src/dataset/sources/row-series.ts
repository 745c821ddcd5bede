import { codedColumn } from '../coded-column.ts';
import { label } from '../text.ts';
import type { Reshaping } from './reshaping.ts';
import type { FoundSeries } from './series-index.ts';
import type { ValueColumn } from './value-columns.ts';

/** Of which series the cell of a row and column is; null where it is of none that the profile has. */
export type RowSeries = (row: number, column: ValueColumn) => FoundSeries | null;

/** Tells series by the header, or by the text in each row; of several of one name, the one that takes this row. */
export function rowSeries({ body, keys, index, passes }: Reshaping): RowSeries {
  const named = keys.series === null ? null : codedColumn(body.rows, keys.series);
  const ofText = named?.texts.map((text) => index.all(label(text))) ?? [];
  return (row, { series }) => {
    if (series !== null) return passes(series.series, row) ? series : null;
    const all = named === null ? [] : (ofText[named.codes[row] as number] ?? []);
    return all.find((one) => passes(one.series, row)) ?? null;
  };
}
