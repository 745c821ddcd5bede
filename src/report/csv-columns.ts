import type { Result, ResultRow, UnrankedRow } from '../types.ts';
import { figureCell, numberCell, textCell } from './csv-cell.ts';
import type { CsvColumn } from './csv-table.ts';
import { isMissing, strongest } from './row-cells.ts';

/** A row of either list; a ranked one has no reason and lacks nothing that keeps it from a rank. */
export type AnyRow = ResultRow & Partial<Pick<UnrankedRow, 'reason' | 'missing'>>;

type Columns = CsvColumn<AnyRow>[];

/** Drivers given a column each. */
const DRIVERS = 5;

/** Which unit in which period, and its rank: the same at the left of every CSV. */
export function identity(): Columns {
  return [
    { header: 'period', cell: (row) => textCell(row.period) },
    { header: 'rank', cell: (row) => numberCell(row.rank) },
    { header: 'among', cell: (row) => numberCell(row.among) },
    { header: 'published_rank', cell: (row) => figureCell(row.published.rank) },
    { header: 'published_score', cell: (row) => figureCell(row.published.score) },
    { header: 'unit', cell: (row) => textCell(row.unit.id) },
    { header: 'name', cell: (row) => textCell(row.unit.name) },
    { header: 'kind', cell: (row) => textCell(row.unit.kind) },
    { header: 'parent', cell: (row) => textCell(row.unit.parent) },
  ];
}

/** Score, tier and coverage. */
export function standing(): Columns {
  return [
    { header: 'score', cell: (row) => numberCell(row.score) },
    { header: 'tier', cell: (row) => textCell(row.tier) },
    { header: 'coverage', cell: (row) => numberCell(row.coverage) },
  ];
}

/** Bounds of the score and the change since the period before. */
export function boundsAndChange(): Columns {
  return [
    { header: 'bounds_low', cell: (row) => numberCell(row.bounds?.low ?? null) },
    { header: 'bounds_high', cell: (row) => numberCell(row.bounds?.high ?? null) },
    { header: 'change_score', cell: (row) => numberCell(row.change?.score ?? null) },
    { header: 'change_rank', cell: (row) => numberCell(row.change?.rank ?? null) },
    { header: 'change_since', cell: (row) => textCell(row.change?.since ?? null) },
    { header: 'change_among', cell: (row) => numberCell(row.change?.among ?? null) },
  ];
}

/** Whether the row was ranked, why not, what is missing, and whether only part of the universe was known to be supplied. */
export function status({ universe }: Result): Columns {
  return [
    { header: 'status', cell: (row) => (row.rank === null ? 'not ranked' : 'ranked') },
    { header: 'reason', cell: (row) => textCell(row.reason ?? null) },
    { header: 'missing', cell: (row) => textCell(missingOf(row).join(' ')) },
    { header: 'universe_partial', cell: () => String(universe.partial) },
  ];
}

/** The strongest drivers: indicator id, and its difference from the reference in points of the score. */
export function drivers(): Columns {
  return Array.from({ length: DRIVERS }, (_, index): Columns => {
    const driver = (row: AnyRow) => strongest(row.drivers, DRIVERS)[index];
    return [
      { header: `driver_${index + 1}`, cell: (row) => textCell(driver(row)?.indicator ?? null) },
      { header: `driver_${index + 1}_points`, cell: (row) => numberCell(driver(row)?.difference ?? null) },
    ];
  }).flat();
}

/** Ids of the indicators that were not observed, whatever the framework made of them. */
function missingOf({ missing, values }: AnyRow): readonly string[] {
  return missing ?? Object.keys(values).filter((id) => isMissing({ values }, id));
}
