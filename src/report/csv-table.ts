import { textCell } from './csv-cell.ts';

/** A column of a CSV: its header, and the finished cell of a row. */
export interface CsvColumn<Row> {
  header: string;
  cell: (row: Row) => string;
}

/** Header and rows of RFC 4180, ended by line feeds on every system so that the bytes are the same. */
export function csvTable<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const header = columns.map((column) => textCell(column.header)).join(',');
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row)).join(','));
  return `${[header, ...lines].join('\n')}\n`;
}

/** Gives a header that is already taken a prefix, so that no two columns have the same name. */
export function uniqueHeader(header: string, taken: Set<string>, prefix: string): string {
  let unique = header;
  while (taken.has(unique)) unique = `${prefix}${unique}`;
  taken.add(unique);
  return unique;
}
