import { matchKey } from '../../framework/match.ts';
import type { Layout } from '../../types.ts';
import { yearIn } from '../period.ts';
import { headerKeys } from './header-keys.ts';
import type { FoundSeries, SeriesIndex } from './series-index.ts';

/** One column that holds values: of which series and period, where the header says so. */
export interface ValueColumn {
  column: number;
  /** Null where each row names its series. */
  series: FoundSeries | null;
  /** Null where each row gives its period. */
  period: string | null;
}

/** The positions of a layout's key columns in a header; null where the layout or the header has none such. */
export interface KeyPositions {
  unit: number;
  name: number | null;
  period: number | null;
  series: number | null;
  value: number | null;
}

/** Position of a column by its header or the code in brackets at its end; null where there is none. */
export function columnAt(header: readonly string[], name: string | null): number | null {
  if (name === null) return null;
  const wanted = name.split(' | ').map(matchKey);
  const found = header.findIndex((cell) => headerKeys(cell).some((key) => wanted.includes(key)));
  return found < 0 ? null : found;
}

/** `le_1990`, `hdi_rank_YR1990`: a stem that may hold underscores itself, and a year at the end. */
const STEM_YEAR = /^(.+)_(?:YR)?([12]\d{3})$/i;

/** The columns of a table that hold values, and the headers of those that belong to nothing the profile knows. */
export function valueColumns(
  header: readonly string[],
  layout: Layout,
  keys: KeyPositions,
  index: SeriesIndex,
): { columns: ValueColumn[]; unknown: string[] } {
  const taken = usedColumns(header, layout, keys, index);
  const columns: ValueColumn[] = [];
  const unknown: string[] = [];
  const only = layout.series === null ? null : index.find(layout.series);
  if (keys.value !== null) {
    const rest = header.filter((_, column) => !taken.has(column));
    return { columns: [{ column: keys.value, series: only, period: null }], unknown: rest };
  }
  for (const [column, name] of header.entries()) {
    if (taken.has(column)) continue;
    const found = readers[layout.shape](name, column, layout, index);
    if (found.length === 0) unknown.push(name);
    columns.push(...found);
  }
  return { columns, unknown };
}

/** The columns that say what a row is about, or whether it is read. */
function usedColumns(
  header: readonly string[],
  { ignore }: Layout,
  keys: KeyPositions,
  index: SeriesIndex,
): Set<number | null> {
  const others = [...ignore.map(({ column }) => column), ...index.filterColumns];
  const { unit, name, period, series, value } = keys;
  return new Set([unit, name, period, series, value, ...others.map((column) => columnAt(header, column))]);
}

type ColumnReader = (name: string, column: number, layout: Layout, index: SeriesIndex) => ValueColumn[];

const readers: Readonly<Record<Layout['shape'], ColumnReader>> = {
  wide: (name, column, _, index) => index.all(name).map((series) => ({ column, series, period: null })),
  long: () => [],
  years(name, column, layout, index) {
    const period = yearIn(name);
    const series = layout.series === null ? null : index.find(layout.series);
    return period === null ? [] : [{ column, series, period }];
  },
  'stem-years'(name, column, _, index) {
    const [, stem, period] = STEM_YEAR.exec(name) ?? [];
    const series = stem === undefined ? null : index.find(stem);
    return series === null || period === undefined ? [] : [{ column, series, period }];
  },
};
