import type { Finding } from '../types.ts';
import type { CsvRecord } from './csv.ts';
import { errorFinding, faults } from './fault.ts';
import { findingLog } from './finding-log.ts';
import { headerFindings } from './header.ts';
import { layoutFinding } from './layout.ts';
import { isBlankCell, raggedRow, secondTableLine } from './ragged-row.ts';
import type { TableBody } from './table.ts';
import { counted, label } from './text.ts';

/**
 * Records → table: the first record that is not blank is the header, blank rows are left out, and rows
 * with too few or too many cells are reported and left out.
 *
 * @throws AtriskError with everything that is wrong with the header
 */
export function tableBody(records: readonly CsvRecord[], file: string): TableBody {
  const filled = records.filter((record) => !isBlankRecord(record));
  const [header, ...rest] = filled;
  if (header === undefined) throw faults([errorFinding('file.empty', 'The file holds only empty cells.')]);
  const layout = layoutFinding(filled.slice(0, 25));
  if (layout !== null) throw faults([layout]);
  const wrong = headerFindings(header.cells, header.line, (column) =>
    rest.every((row) => isBlankCell(row.cells[column])),
  );
  if (wrong.length > 0) throw faults(wrong);

  const log = findingLog(file);
  for (const finding of blankRows(records, filled)) log.add(finding);
  const secondTable = secondTableLine(rest, header.cells);
  const rows = rest.filter((row) => {
    const finding = raggedRow(row, header.cells, secondTable);
    if (finding !== null) log.add(finding);
    return finding === null;
  });
  const width = header.cells.length;
  const padded = rows.filter((row) => row.cells.length > width);
  if (padded.length > 0) log.add(extraBlanks(padded.length, header.line));
  return {
    header: header.cells.map(label),
    headerLine: header.line,
    rows: rows.map((row) => (row.cells.length > width ? { cells: row.cells.slice(0, width), line: row.line } : row)),
    findings: log.list(),
    unlisted: log.unlisted(),
  };
}

function isBlankRecord(record: CsvRecord): boolean {
  return record.cells.every(isBlankCell);
}

/** Blank rows at the end are nobody's business; those between rows may be a row that was lost. */
function blankRows(records: readonly CsvRecord[], filled: readonly CsvRecord[]): Finding[] {
  const last = filled.at(-1)?.line ?? 0;
  const blank = records.filter((record) => record.line < last && isBlankRecord(record));
  const [first] = blank;
  if (first === undefined) return [];
  const message =
    blank.length === 1
      ? 'A blank row between others was skipped.'
      : `${blank.length} blank rows between others were skipped, the first one here.`;
  return [{ code: 'row.blank', severity: 'info', message, line: first.line }];
}

function extraBlanks(count: number, line: number): Finding {
  const message = `${counted(count, 'row')} ended in empty cells beyond the last column, which were ignored.`;
  return { code: 'row.long', severity: 'info', message, line };
}
