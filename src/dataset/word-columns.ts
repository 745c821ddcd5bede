import { byCodeUnit } from '../framework/text-order.ts';
import type { Finding } from '../types.ts';
import { indicatorColumn, namingBy, possibleSeries } from './open-definition.ts';
import { type WordCell, wordsIn } from './text-column.ts';
import type { Table } from './table.ts';
import { counted, shownList } from './text.ts';

/** A column that is not taken for a series because it is of words: its name and the first cell that is no number. */
export interface WordColumn {
  table: Table;
  name: string;
  first: WordCell;
}

/** The columns that an open definition leaves out because they are of words, and for no other reason. */
export function wordColumns(tables: readonly Table[], map: Readonly<Record<string, string>> = {}): WordColumn[] {
  const nameOf = namingBy(map);
  const wide = tables.filter((table) => indicatorColumn(table, nameOf) === null);
  return wide.flatMap((table) =>
    possibleSeries(table, nameOf).flatMap(({ name, column }) => {
      const first = wordsIn(table, column);
      return first === null ? [] : [{ table, name, first }];
    }),
  );
}

/** A remark for each file of which columns are left out: nothing vanishes without a word. */
export function wordsLeftOut(columns: readonly WordColumn[]): Finding[] {
  return [...new Set(columns.map(({ table }) => table))].map((table): Finding => {
    const names = columns.filter((one) => one.table === table).map(({ name }) => name);
    const [are, they] = names.length === 1 ? ['is', 'it is'] : ['are', 'they are'];
    return {
      code: 'column.words',
      severity: 'info',
      message: `${counted(names.length, 'column')} ${are} left out, because ${they} of words: ${shownList(names.sort(byCodeUnit))}.`,
      file: table.file,
      line: table.headerLine,
    };
  });
}
