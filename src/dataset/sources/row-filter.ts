import type { Series } from '../../types.ts';
import { codedColumn } from '../coded-column.ts';
import type { TableBody } from '../table.ts';
import { label } from '../text.ts';
import { columnAt } from './value-columns.ts';

/** Whether a row is one of those that a series is taken from; a series without `where` is taken from all. */
export type RowFilter = (series: Series | null, row: number) => boolean;

/** A filter by the `where` of each series. A column that the file does not have lets no row pass. */
export function rowFilter({ header, rows }: Pick<TableBody, 'header' | 'rows'>): RowFilter {
  const known = new Map<Series, RowTest | null>();
  const testOf = (series: Series): RowTest | null => {
    const before = known.get(series);
    if (before !== undefined) return before;
    const tests = Object.entries(series.where).map(([name, texts]) => cellTest(columnAt(header, name), texts, rows));
    const made = tests.length === 0 ? null : (row: number) => tests.every((test) => test(row));
    known.set(series, made);
    return made;
  };
  return (series, row) => (series === null ? null : testOf(series))?.(row) ?? true;
}

type RowTest = (row: number) => boolean;

/** Tells rows whose cell holds one of these texts, so that each different text is compared once. */
export function cellTest(column: number | null, texts: readonly string[], rows: TableBody['rows']): RowTest {
  if (column === null) return () => false;
  const wanted = new Set(texts.map(label));
  const coded = codedColumn(rows, column);
  const isWanted = coded.texts.map((text) => wanted.has(label(text)));
  return (row) => isWanted[coded.codes[row] as number] === true;
}
