import { CellStore } from './cell-store.ts';
import { codedColumn } from './coded-column.ts';
import { duplicateSettler } from './duplicate-settler.ts';
import { duplicateLog } from './duplicates.ts';
import { emptyDuplicates } from './empty-duplicates.ts';
import { type Entry, type Reading, type ReadingContext } from './entry.ts';
import { entryKey } from './entry-order.ts';
import { aboutReader } from './long-about.ts';
import { type FoundIndicator, indicatorReader } from './long-indicator.ts';
import { addRow } from './long-rows.ts';
import { newEntry } from './new-entry.ts';
import { observer } from './observer.ts';
import { tickAt } from './records.ts';
import { type RowKey, rowKeyReader } from './row-key.ts';
import { columnName } from './table.ts';
import type { LongColumns } from './table-roles.ts';
import { counted, isBlankCell } from './text.ts';

/** Reads a table with one row per unit, period and indicator. */
export function readLong(context: ReadingContext, columns: LongColumns): Reading {
  const { table } = context;
  const keys = rowKeyReader(context);
  const names = indicatorReader(context, columns.indicator);
  const list = entryList(context);
  const values = valueKeeper(context, columns, list.entries);
  const indicators = new Set<number>();
  for (let row = 0; row < table.rows.length; row += 1) {
    tickAt(row, table.rows, context.tick);
    const hasValue = !isBlankCell(table.rows.cell(row, columns.value));
    const key = keys.read(row, hasValue);
    const found = names.read(row, hasValue);
    const entry = key === null ? null : list.at(key, row);
    if (found === null) continue;
    indicators.add(found.position);
    values.keep(row, found, key, entry);
  }
  values.report();
  if (columns.changeReason !== null) reportUndone(context, columns);
  names.reportUnknown();
  keys.reportLeftOut();
  const { entries, varying } = list;
  return { ...withoutVarying(context, entries, varying), entries, cells: values.cells, indicators, known: keys.known };
}

/** Says how many rows of a sheet for coding have neither a code nor a reason why there is none. */
function reportUndone({ table, log }: ReadingContext, { value, reason }: LongColumns): void {
  let undone = 0;
  let first = 0;
  for (let row = 0; row < table.rows.length; row += 1) {
    const isDone =
      !isBlankCell(table.rows.cell(row, value)) || (reason !== null && !isBlankCell(table.rows.cell(row, reason)));
    if (!isDone && undone === 0) first = table.rows.line(row);
    if (!isDone) undone += 1;
  }
  if (undone === 0) return;
  log.add({
    code: 'code.undone',
    severity: 'warning',
    message: `${counted(undone, 'row')} of the sheet ${undone === 1 ? 'has' : 'have'} neither a code nor a reason why there is none.`,
    line: first,
    column: columnName(table, value),
    hint: 'Finish the sheet: atrisk code check lists the rows.',
  });
}

/** The entries for the units and periods of a long table, in the order in which rows begin them. */
function entryList(context: ReadingContext) {
  const entries: Entry[] = [];
  /** Text columns that differ between rows of one unit and period, and so belong to none. */
  const varying = new Set<number>();
  const positions = new Map<string, number>();
  const byKey = new Map<RowKey, number>();
  let last: { key: RowKey; position: number } | null = null;
  const hasMore = context.roles.attributes.length > 0 || Object.values(context.roles.published).some((c) => c !== null);
  return {
    entries,
    varying,
    at(key: RowKey, row: number): number {
      const known = key === last?.key ? last.position : byKey.get(key);
      if (known !== undefined) {
        if (key !== last?.key) last = { key, position: known };
        if (hasMore) addRow(entries[known] as Entry, key, row, context, varying);
        return known;
      }
      const id = entryKey(key.unit, key.period);
      const position = positions.get(id) ?? entries.length;
      positions.set(id, position);
      byKey.set(key, position);
      if (position === entries.length) entries.push(newEntry(key, row, context));
      else addRow(entries[position] as Entry, key, row, context, varying);
      return position;
    },
  };
}

/** Reads values and keeps them; what is given twice is reported, or settled as the user chose. */
function valueKeeper(context: ReadingContext, columns: LongColumns, entries: readonly Entry[]) {
  const { table, log } = context;
  // As many entries as there are rows of one indicator, where the table is complete.
  const { texts } = codedColumn(table.rows, columns.indicator);
  const cells = new CellStore(Math.ceil(table.rows.length / Math.max(1, texts.length)));
  const observe = observer(context);
  const aboutOf = aboutReader(context, columns);
  const repeated = duplicateLog();
  const { duplicates } = table.rules;
  const empty = emptyDuplicates(table, cells);
  const settler = duplicateSettler(duplicates, cells, context.wanted.indicators);
  return {
    cells,
    keep(row: number, { indicator, position }: FoundIndicator, key: RowKey | null, entry: number | null): void {
      const { value, note } = observe(
        { row, column: columns.value, indicator, about: aboutOf(row, key?.period ?? null) },
        key,
      );
      if (key === null || entry === null) return;
      const line = table.rows.line(row);
      if (!cells.has(position, entry)) cells.set(position, entry, value, line, note);
      else if (empty.settles(position, entry, { value, line, note })) return;
      else if (duplicates !== 'error') settler.add(position, entry, { value, line, note });
      else {
        const { unit, period } = key;
        const about = { unit, period, indicator: indicator.id, called: entries[entry]?.inputIds ?? [] };
        repeated.add(about, cells.line(position, entry), line);
      }
    },
    report(): void {
      repeated.report(log);
      empty.report(log);
      settler.settle(log);
    },
  };
}

function withoutVarying(
  { roles, table }: ReadingContext,
  entries: readonly Entry[],
  varying: ReadonlySet<number>,
): Pick<Reading, 'attributes' | 'unmatched'> {
  const header = (column: number): string => columnName(table, column);
  const steady = (_: unknown, position: number): boolean => !varying.has(position);
  if (varying.size > 0) for (const entry of entries) entry.attributes = entry.attributes.filter(steady);
  return {
    attributes: roles.attributes.filter(steady).map(header),
    unmatched: [...roles.unmatched, ...roles.attributes.filter((_, position) => varying.has(position))].map(header),
  };
}
