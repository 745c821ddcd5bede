import { AtriskError } from '../errors.ts';
import { matchKey } from '../framework/match.ts';
import type { Finding } from '../types.ts';
import type { Table } from './table.ts';
import { tablePart } from './table-part.ts';
import { counted, shown } from './text.ts';

/** Tables without their rows of further draws, and the tables of each draw. */
export interface Draws {
  tables: readonly Table[];
  /** In order of the number of the draw. */
  sets: readonly (readonly Table[])[];
}

/**
 * Takes apart tables with a column `draw`: rows with 0 or nothing in it are the data; those with 1, 2 and so on are
 * further sets of the same data, such as multiple imputations or draws from a measurement model. (R's mice numbers the
 * data as they were 0 too.)
 *
 * @throws AtriskError `cell.type` where a draw is no whole number, `table.no-rows` where there are only further draws
 */
export function splitDraws(tables: readonly Table[]): Draws {
  const columns = tables.map(({ header }) => header.findIndex((name) => matchKey(name) === 'draw'));
  if (columns.every((column) => column === -1)) return { tables, sets: [] };
  const numbers = tables.map((table, at) => numbersOf(table, columns[at] as number));
  const all = [...new Set(numbers.flat())].filter((number) => number > 0).sort((a, b) => a - b);
  const only = (wanted: number): Table[] =>
    tables.flatMap((table, at) => {
      const column = columns[at] as number;
      if (column === -1) return wanted === 0 ? [table] : [];
      const rows = (numbers[at] as number[]).flatMap((number, row) => (number === wanted ? [row] : []));
      return rows.length === 0 && wanted > 0 ? [] : [tablePart(table, column, rows)];
    });
  if (numbers.every((list) => !list.includes(0)) && columns.every((column) => column !== -1)) throw onlyDraws(all);
  return { tables: only(0), sets: all.map(only) };
}

function onlyDraws(all: readonly number[]): AtriskError {
  return new AtriskError('table.no-rows', `Every row of the data is of a further draw (${all.length} of them).`, {
    hint: 'Give the data themselves too, as rows with 0 or nothing in the column draw.',
  });
}

/** The number of the draw of every row; 0 for those of the data themselves. */
function numbersOf(table: Table, column: number): number[] {
  if (column === -1) return [];
  const faults: Finding[] = [];
  const numbers = Array.from({ length: table.rows.length }, (_, row) => {
    const text = table.rows.cell(row, column).trim();
    if (text === '') return 0;
    if (/^\d{1,6}$/.test(text)) return Number(text);
    const message = `${shown(text)} is no number of a draw.`;
    faults.push({
      code: 'cell.type',
      severity: 'error',
      message,
      file: table.name,
      line: table.rows.line(row),
      column: table.header[column] as string,
      hint: 'Write 1, 2 and so on; 0 or nothing for the data themselves.',
    });
    return 0;
  });
  if (faults.length === 0) return numbers;
  throw new AtriskError('cell.type', `The column of draws cannot be read: ${counted(faults.length, 'bad cell')}.`, {
    findings: faults.slice(0, 20),
  });
}
