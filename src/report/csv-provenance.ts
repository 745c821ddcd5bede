import type { Result, ResultValue } from '../types.ts';
import { textCell } from './csv-cell.ts';
import type { AnyRow } from './csv-columns.ts';
import type { CsvColumn } from './csv-table.ts';
import { exact } from './number.ts';
import { isSubstituted } from './substitutions.ts';

/** A column with the text of each row; null where there is nothing to say. */
export interface TextColumn<Row> {
  header: string;
  text: (row: Row) => string | null;
}

/** The columns in which some row has something to say: data that say nothing of their origin print as they always did. */
export function telling<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): CsvColumn<Row>[] {
  return columns
    .filter(({ text }) => rows.some((row) => text(row) !== null))
    .map(({ header, text }) => ({ header, cell: (row) => textCell(text(row)) }));
}

/** Values of other units, figures of other periods and other ids of the unit, by row; indicator ids stand before `=`. */
export function provenance({ results, unranked }: Result): CsvColumn<AnyRow>[] {
  const rows: readonly AnyRow[] = [...results, ...unranked];
  const isTold = rows.some(({ values }) => Object.values(values).some(isOfElsewhere));
  return telling(isTold ? [INPUT_IDS, ...OF_VALUES] : [INPUT_IDS], rows);
}

/** Whether a value is of another unit or another period. */
function isOfElsewhere(value: ResultValue): boolean {
  return isSubstituted(value) || value.sourcePeriod !== undefined;
}

const INPUT_IDS: TextColumn<AnyRow> = { header: 'input_ids', text: ({ unit }) => joined(unit.inputIds ?? []) };

const OF_VALUES: readonly TextColumn<AnyRow>[] = [
  { header: 'substituted', text: (row) => listed(row, (value) => donor(value)) },
  {
    header: 'substituted_because',
    text: (row) => joined([...new Set(Object.values(row.values).flatMap((value) => because(value) ?? []))]),
  },
  { header: 'source_periods', text: (row) => listed(row, ({ sourcePeriod }) => sourcePeriod ?? null) },
];

/** The same of one value, with the figures from which it was computed. */
export const VALUE_COLUMNS: readonly TextColumn<ResultValue | undefined>[] = [
  { header: 'substituted_from', text: (value) => donor(value) },
  { header: 'substituted_because', text: (value) => because(value) },
  { header: 'origin', text: (value) => value?.origin ?? null },
  { header: 'source_period', text: (value) => value?.sourcePeriod ?? null },
  { header: 'parts', text: (value) => partsText(value) },
];

/** `flight=OSM; voice=OSM`. */
function listed({ values }: AnyRow, text: (value: ResultValue) => string | null): string | null {
  return joined(
    Object.entries(values).flatMap(([id, value]) => {
      const about = text(value);
      return about === null ? [] : [`${id}=${about}`];
    }),
  );
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ');
}

/** The unit whose value it is, where it is another. */
function donor(value: ResultValue | undefined): string | null {
  return value === undefined || !isSubstituted(value) ? null : (value.substitutedFrom ?? 'another unit');
}

function because(value: ResultValue | undefined): string | null {
  return value === undefined || !isSubstituted(value) ? null : value.reason;
}

/** `profile.series=12 (2019); profile.other=4 (2019)`. */
function partsText(value: ResultValue | undefined): string | null {
  return joined((value?.parts ?? []).map((part) => `${part.series}=${exact(part.value)} (${part.period})`));
}
