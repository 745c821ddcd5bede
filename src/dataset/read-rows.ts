import { byCodeUnit } from '../framework/text-order.ts';
import type { Finding } from '../types.ts';
import type { ColumnMap } from './column-map.ts';
import type { Reading } from './entry.ts';
import type { Wanted } from './wanted.ts';
import { closingFinding, type FindingLog, findingLog } from './finding-log.ts';
import { readLong } from './long.ts';
import type { Table } from './table.ts';
import { counted, shownList } from './text.ts';
import type { Tick } from './records.ts';
import type { Roles } from './table-roles.ts';
import { unitColumn } from './unit-finder.ts';
import type { UnitTables } from './unit-tables.ts';
import { countryFindings } from './unknown-units.ts';
import { readWide } from './wide.ts';

/** What one table holds, and everything found in reading it; `reading` is null where its columns cannot be understood. */
export interface TableReading {
  reading: Reading | null;
  findings: readonly Finding[];
}

/** A table and what its columns are for; `roles` is null where that cannot be understood. */
export interface TableWithRoles {
  table: Table;
  roles: Roles | null;
  /** What is to be said of the columns. */
  findings: readonly Finding[];
}

/** How units are found. */
export interface UnitRules {
  tables: UnitTables | null;
  mustBeCountries: boolean;
}

/** Reads the rows of one table. */
export function readRows(
  given: TableWithRoles,
  wanted: Wanted,
  map: ColumnMap,
  units: UnitRules,
  tick?: Tick,
): TableReading {
  const { table, roles, findings } = given;
  const log = findingLog(table.file);
  for (const finding of table.findings) log.add(finding);
  log.leaveOut(table.unlisted);
  if (table.rows.length === 0) log.add(noRows(table));
  for (const finding of findings) log.add(finding);
  if (roles === null) return { reading: null, findings: closed(log, table.file) };
  const column = unitColumn(table, roles, units.tables);
  const context = { table, roles, wanted, map, find: column.find, log, tick };
  const reading = roles.long === null ? readWide(context) : readLong(context, roles.long);
  const ofCountries = wanted.unitKind === 'country' || wanted.unitKind === 'any';
  const ofCountriesAlone = wanted.unitKind === 'country';
  const aboutUnits = ofCountries ? countryFindings({ table, roles, reading, column, ofCountriesAlone, ...units }) : [];
  for (const finding of [...aboutUnits, ...unmatched(reading, table)]) log.add(finding);
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

function unmatched(reading: Reading, table: Table): Finding[] {
  const { length } = reading.unmatched;
  if (length === 0) return [];
  const columns = shownList(reading.unmatched.toSorted(byCodeUnit));
  const finding: Finding = {
    code: 'header.unknown',
    severity: 'info',
    message: `${counted(length, 'column')} ${length === 1 ? 'matches' : 'match'} nothing in the framework: ${columns}.`,
    line: table.headerLine,
    hint: 'If one holds an indicator under another name, say so: --map "column=indicator".',
  };
  return [finding];
}
