import { byCodeUnit } from '../framework/text-order.ts';
import type { Definition, Finding } from '../types.ts';
import type { ColumnMap } from './column-map.ts';
import type { Reading } from './entry.ts';
import { closingFinding, type FindingLog, findingLog } from './finding-log.ts';
import { unknownIso3 } from './iso3-check.ts';
import type { LabelIndex } from './labels.ts';
import { readLong } from './long.ts';
import { markerTest } from './markers.ts';
import { assignRoles } from './roles.ts';
import type { Table } from './table.ts';
import { counted, shownList } from './text.ts';
import { readWide } from './wide.ts';

/** What one table holds, and everything found in reading it; `reading` is null where its columns cannot be understood. */
export interface TableReading {
  reading: Reading | null;
  findings: readonly Finding[];
}

/** Reads the rows of one table against a definition. */
export function readRows(table: Table, definition: Definition, labels: LabelIndex, map: ColumnMap): TableReading {
  const log = findingLog(table.file);
  for (const finding of table.findings) log.add(finding);
  log.leaveOut(table.unlisted);
  if (table.rows.length === 0) log.add(noRows(table));
  const { roles, findings } = assignRoles(table, labels, map);
  for (const finding of findings) log.add(finding);
  if (roles === null) return { reading: null, findings: closed(log, table.file) };
  const context = { table, roles, definition, labels, map, isMarker: markerTest(table.sidecar?.missing ?? []), log };
  const reading = roles.long === null ? readWide(context) : readLong(context, roles.long);
  for (const finding of [unknownIso3(reading, table, roles, definition), unmatched(reading, table)]) {
    if (finding !== null) log.add(finding);
  }
  return { reading, findings: closed(log, table.file) };
}

function closed(log: FindingLog, file: string): Finding[] {
  const closing = closingFinding(log.unlisted(), file);
  return [...log.list(), ...(closing === null ? [] : [closing])];
}

function noRows(table: Table): Finding {
  return {
    code: 'table.no-rows',
    severity: 'warning',
    message: 'The file has a header and no rows that can be read.',
    line: table.headerLine,
    hint: 'Add one row per unit and period.',
  };
}

function unmatched(reading: Reading, table: Table): Finding | null {
  const { length } = reading.unmatched;
  if (length === 0) return null;
  const columns = shownList(reading.unmatched.toSorted(byCodeUnit));
  return {
    code: 'header.unknown',
    severity: 'info',
    message: `${counted(length, 'column')} ${length === 1 ? 'matches' : 'match'} nothing in the framework: ${columns}.`,
    line: table.headerLine,
    hint: 'If one holds an indicator under another name, say so: --map "column=indicator".',
  };
}
