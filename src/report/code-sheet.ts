import { AtriskError } from '../errors.ts';
import type { SheetCells, SheetColumn } from '../types/coding.ts';
import { textCell } from './csv-cell.ts';
import { csvTable } from './csv-table.ts';
import { sanitise } from './sanitise.ts';

/** Columns by which rows are found again: what they hold has to come back from a spreadsheet as it was. */
const KEYS: readonly SheetColumn[] = ['unit', 'period', 'indicator', 'last_period'];

/** Columns of codes, in which a number is to stay one: a spreadsheet takes `-1` for a number, and so does the reader. */
const CODES: readonly SheetColumn[] = ['last_code', 'new_code', 'second_code'];

/**
 * A coding sheet as CSV. Texts are made safe for spreadsheets and terminals as everywhere; nothing has to be undone
 * when the sheet is read again, because units that would not stand as they are are refused.
 *
 * @throws AtriskError `cell.type` where the id of a unit looks like a formula or holds invisible characters
 */
export function renderSheet(columns: readonly SheetColumn[], rows: readonly SheetCells[]): string {
  const broken = [...new Set(rows.flatMap((row) => KEYS.map((key) => row[key])))].filter((text) => !survives(text));
  if (broken.length > 0) {
    const listed = broken.slice(0, 10).map((text) => `"${sanitise(text).slice(0, 80)}"`);
    const more = broken.length > listed.length ? ` and ${broken.length - listed.length} more` : '';
    throw new AtriskError(
      'cell.type',
      `These would not come back from a spreadsheet as they are: ${listed.join(', ')}${more}.`,
      {
        hint: 'They begin like a formula, or hold invisible characters. Give each a code of its own.',
      },
    );
  }
  return csvTable(
    columns.map((column) => ({
      header: column,
      cell: (row: SheetCells) => cellOf(row[column], CODES.includes(column)),
    })),
    rows,
  );
}

function cellOf(text: string, isCode: boolean): string {
  return isCode && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? text : textCell(text);
}

/** True where the cell of a text, with its quotation marks taken away, is the text. */
function survives(text: string): boolean {
  const cell = textCell(text);
  return (cell.startsWith('"') && cell !== text ? cell.slice(1, -1).replaceAll('""', '"') : cell) === text;
}
