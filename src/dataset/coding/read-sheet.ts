import { matchKey } from '../../framework/match.ts';
import { suggest } from '../../framework/suggest.ts';
import type { Finding } from '../../types.ts';
import type { SheetCells, SheetColumn, SheetRow } from '../../types/coding.ts';
import { errorFinding } from '../fault.ts';
import type { Table } from '../table.ts';
import { label, shown } from '../text.ts';
import { OPTIONAL_COLUMNS, SHEET_COLUMNS } from './columns.ts';

/** True for a table that is a coding sheet: one with the indicator and the new code in columns of these names. */
export function isSheet({ header }: Pick<Table, 'header'>): boolean {
  const keys = new Set(header.map(matchKey));
  return keys.has('indicator') && keys.has(matchKey('new_code'));
}

/**
 * A table as the rows of a sheet. Columns are found by name, in any order; cells are trimmed. A column that the check
 * cannot do without is an error where it is not there, and then there are no rows.
 */
export function readSheet(table: Table): { rows: SheetRow[]; findings: Finding[] } {
  const positions = new Map<SheetColumn, number>();
  for (const column of SHEET_COLUMNS) {
    const position = table.header.findIndex((name) => matchKey(name) === matchKey(column));
    if (position >= 0) positions.set(column, position);
  }
  const findings = [...table.findings, ...columnFindings(table, positions)];
  if (findings.some(({ code }) => code === 'header.missing')) return { rows: [], findings };
  const cellsOf = (row: number): SheetCells => {
    const cells = SHEET_COLUMNS.map((column) => {
      const position = positions.get(column);
      const text = position === undefined ? '' : label(table.rows.cell(row, position));
      return [column, CODES.has(column) ? codeText(text, table.rules) : text] as const;
    });
    return Object.fromEntries(cells) as SheetCells;
  };
  const rows = Array.from({ length: table.rows.length }, (_, row) => ({
    ...cellsOf(row),
    file: table.file,
    line: table.rows.line(row),
  }));
  return { rows, findings };
}

/** Columns of codes, which are numbers or blank. */
const CODES: ReadonlySet<SheetColumn> = new Set(['last_code', 'new_code', 'second_code']);

/** A code as the rules of the file have it: with a decimal point, and blank for what is declared to be no value. */
function codeText(text: string, { decimal, markers }: Table['rules']): string {
  if (markers.meaning(text) !== null) return '';
  return decimal === ',' && /^[+-]?\d*,\d+$/.test(text) ? text.replace(',', '.') : text;
}

function columnFindings(table: Table, positions: ReadonlyMap<SheetColumn, number>): Finding[] {
  const { file, header, headerLine: line } = table;
  const taken = new Set(positions.values());
  const strange = header.filter((_, position) => !taken.has(position));
  const absent = SHEET_COLUMNS.filter((column) => !positions.has(column));
  const missing = absent.filter((column) => !OPTIONAL_COLUMNS.includes(column));
  return [
    ...missing.map((column) => {
      const near = suggest(column, strange)[0];
      const hint =
        near === undefined ? 'A sheet of `atrisk code new` has it.' : `Is it the column ${shown(near)}? Rename it.`;
      return { ...errorFinding('header.missing', `The sheet has no column ${column}.`, { line, hint }), file };
    }),
    ...strange.map((name): Finding => {
      const near = suggest(name, absent)[0];
      const message = `The column ${shown(name)} is none of a coding sheet, and was not read.`;
      const place = { code: 'header.unknown', message, file, line, column: name };
      if (near === undefined) return { ...place, severity: 'info' };
      return { ...place, severity: 'warning', hint: `If it is ${near}, rename it.` };
    }),
  ];
}
