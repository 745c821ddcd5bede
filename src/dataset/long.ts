import { type DuplicateLog, duplicateLog } from './duplicates.ts';
import { type Entry, entryKey, type Reading, type ReadingContext } from './entry.ts';
import { type FoundIndicator, indicatorReader } from './long-indicator.ts';
import { addRow } from './long-rows.ts';
import { newEntry, textIn } from './new-entry.ts';
import { type Observer, observer } from './observer.ts';
import { type RowKey, rowKeyReader } from './row-key.ts';
import { cellIn, columnName, type Row } from './table.ts';

/** A long table as far as it has been read. */
interface LongTable {
  context: ReadingContext;
  columns: { indicator: number; value: number; reason: number | null };
  observe: Observer;
  entries: Map<string, Entry>;
  repeated: DuplicateLog;
  /** Text columns that differ between rows of one unit and period, and so belong to none. */
  varying: Set<number>;
}

/** Reads a table with one row per unit, period and indicator. */
export function readLong(context: ReadingContext, columns: LongTable['columns']): Reading {
  const long: LongTable = {
    context,
    columns,
    observe: observer(context),
    entries: new Map(),
    repeated: duplicateLog(),
    varying: new Set(),
  };
  const readKey = rowKeyReader(context);
  const names = indicatorReader(context, columns.indicator);
  const indicators = new Set<number>();
  for (const row of context.table.rows) {
    const hasValue = cellIn(row, columns.value).trim() !== '';
    const key = readKey(row, hasValue);
    const found = names.read(row, hasValue);
    if (found !== null) indicators.add(found.position);
    const entry = key === null ? null : entryOf(key, row, long);
    if (found !== null) addValue(found, row, key, entry, long);
  }
  long.repeated.report(context.log);
  names.reportUnknown();
  return { ...withoutVarying(long), entries: long.entries, indicators };
}

/** The entry for the unit and period of a row: a new one, or the one that earlier rows began. */
function entryOf(key: RowKey, row: Row, { context, entries, varying }: LongTable): Entry {
  const id = entryKey(key.unit, key.period);
  const known = entries.get(id);
  if (known !== undefined) {
    addRow(known, key, row, context, varying);
    return known;
  }
  const entry = newEntry(
    key,
    row,
    context,
    context.definition.indicators.map(() => undefined),
  );
  entries.set(id, entry);
  return entry;
}

function addValue(found: FoundIndicator, row: Row, key: RowKey | null, entry: Entry | null, long: LongTable): void {
  const { columns, context, observe, repeated } = long;
  const { indicator, position } = found;
  const observation = observe(
    {
      text: cellIn(row, columns.value),
      indicator,
      reason: textIn(row, columns.reason),
      line: row.line,
      column: columnName(context.table, columns.value),
    },
    key,
  );
  if (entry === null || observation === null) return;
  const first = entry.observations[position];
  if (first === undefined) entry.observations[position] = observation;
  else repeated.add({ unit: entry.unit, period: entry.period, indicator: indicator.id }, first.source.line, row.line);
}

function withoutVarying({ context, entries, varying }: LongTable): Pick<Reading, 'attributes' | 'unmatched'> {
  const { roles, table } = context;
  const header = (column: number): string => columnName(table, column);
  const steady = (_: unknown, position: number): boolean => !varying.has(position);
  for (const entry of entries.values()) entry.attributes = entry.attributes.filter(steady);
  return {
    attributes: roles.attributes.filter(steady).map(header),
    unmatched: [...roles.unmatched, ...roles.attributes.filter((_, position) => varying.has(position))].map(header),
  };
}
