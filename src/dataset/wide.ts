import type { Observation } from '../types.ts';
import { duplicateLog } from './duplicates.ts';
import { type Entry, entryKey, type Reading, type ReadingContext } from './entry.ts';
import { newEntry } from './new-entry.ts';
import { observer } from './observer.ts';
import { type RowKey, rowKeyReader } from './row-key.ts';
import { cellIn, columnName, type Row } from './table.ts';

/** Reads a table with one row per unit and period and one column per indicator. */
export function readWide(context: ReadingContext): Reading {
  const { table, roles, log } = context;
  const readKey = rowKeyReader(context);
  const readValues = valuesReader(context);
  const columns = [...roles.indicators.keys()];
  const entries = new Map<string, Entry>();
  const repeated = duplicateLog();
  for (const row of table.rows) {
    const hasValues = columns.some((column) => cellIn(row, column).trim() !== '');
    const key = readKey(row, hasValues);
    const observations = readValues(row, key);
    if (key === null) continue;
    const id = entryKey(key.unit, key.period);
    const first = entries.get(id);
    if (first === undefined) entries.set(id, newEntry(key, row, context, observations));
    else repeated.add({ unit: key.unit, period: key.period, indicator: null }, first.line, row.line);
  }
  repeated.report(log);
  return {
    entries,
    attributes: roles.attributes.map((column) => columnName(table, column)),
    unmatched: roles.unmatched.map((column) => columnName(table, column)),
    indicators: new Set(roles.indicators.values()),
  };
}

/** Reads the values of a row, by position of their indicators in the framework. */
function valuesReader(context: ReadingContext): (row: Row, key: RowKey | null) => (Observation | undefined)[] {
  const { table, roles, definition } = context;
  const observe = observer(context);
  const columns = [...roles.indicators].flatMap(([column, position]) => {
    const indicator = definition.indicators[position];
    return indicator === undefined ? [] : [{ column, position, indicator, header: columnName(table, column) }];
  });
  return (row, key) => {
    const observations: (Observation | undefined)[] = definition.indicators.map(() => undefined);
    for (const { column, position, indicator, header } of columns) {
      const cell = { text: cellIn(row, column), indicator, reason: null, line: row.line, column: header };
      observations[position] = observe(cell, key) ?? undefined;
    }
    return observations;
  };
}
