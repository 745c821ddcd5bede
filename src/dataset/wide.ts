import { CellStore } from './cell-store.ts';
import { duplicateLog } from './duplicates.ts';
import { type Entry, type Reading, type ReadingContext } from './entry.ts';
import { entryKey } from './entry-order.ts';
import { newEntry } from './new-entry.ts';
import { NO_MORE, observer } from './observer.ts';
import { tickAt } from './records.ts';
import { type RowKey, rowKeyReader } from './row-key.ts';
import { columnName } from './table.ts';
import { isBlankCell } from './text.ts';

/** Reads a table with one row per unit and period and one column per indicator. */
export function readWide(context: ReadingContext): Reading {
  const { table, roles, log } = context;
  const keys = rowKeyReader(context);
  const readValues = valuesReader(context);
  const columns = [...roles.indicators.keys()];
  const entries: Entry[] = [];
  const first = new Map<string, Entry>();
  const cells = new CellStore(table.rows.length);
  const repeated = duplicateLog(table.rules.duplicates);
  for (let row = 0; row < table.rows.length; row += 1) {
    tickAt(row, table.rows, context.tick);
    const hasValues = columns.some((column) => !isBlankCell(table.rows.cell(row, column)));
    const key = keys.read(row, hasValues);
    const id = key === null ? '' : entryKey(key.unit, key.period);
    const known = first.get(id);
    if (key === null || known !== undefined) readValues(row, key, null, 0);
    if (key === null) continue;
    if (known !== undefined) {
      const { unit, period, claims } = key;
      const called = [...known.inputIds, ...claims.inputIds];
      repeated.add({ unit, period, indicator: null, called }, known.line, table.rows.line(row));
      continue;
    }
    const entry = newEntry(key, row, context);
    first.set(id, entry);
    readValues(row, key, cells, entries.push(entry) - 1);
  }
  repeated.report(log);
  keys.reportLeftOut();
  return {
    entries,
    cells,
    attributes: roles.attributes.map((column) => columnName(table, column)),
    unmatched: roles.unmatched.map((column) => columnName(table, column)),
    indicators: new Set(roles.indicators.values()),
    known: keys.known,
  };
}

/** Reads the values of a row, and keeps them where there is a place for them. */
function valuesReader(context: ReadingContext) {
  const { table, roles, wanted } = context;
  const observe = observer(context);
  const columns = [...roles.indicators].flatMap(([column, position]) => {
    const indicator = wanted.indicators[position];
    return indicator === undefined ? [] : [{ column, position, indicator }];
  });
  return (row: number, key: RowKey | null, cells: CellStore | null, entry: number): void => {
    for (const { column, position, indicator } of columns) {
      const { value, note } = observe({ row, column, indicator, about: NO_MORE }, key);
      cells?.set(position, entry, value, table.rows.line(row), note);
    }
  };
}
