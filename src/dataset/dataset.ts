import { byCodeUnit } from '../framework/text-order.ts';
import { AtriskError, type Code, EXIT } from '../errors.ts';
import type { Dataset, Definition, Finding, UnitPeriod } from '../types.ts';
import { columnMap } from './column-map.ts';
import { derive } from './derive.ts';
import type { Reading } from './entry.ts';
import { byContent, closingFinding, findingLog } from './finding-log.ts';
import { inputFile } from './input-file.ts';
import { type JoinedEntry, joinReadings } from './join.ts';
import { missingIndicators } from './missing-indicators.ts';
import { mixedPeriods } from './mixed-periods.ts';
import { mostlyZero } from './mostly-zero.ts';
import { observationColumns } from './observations.ts';
import { outsideUniverse } from './outside-universe.ts';
import { readRows, type TableWithRoles } from './read-rows.ts';
import { type Tick, ticksFor } from './records.ts';
import { assignRoles } from './roles.ts';
import { substitute } from './substitute.ts';
import type { Table } from './table.ts';
import { needsTables } from './unit-finder.ts';
import type { UnitTables } from './unit-tables.ts';
import { unitsOf } from './units.ts';
import { wantedOf } from './wanted.ts';

/** Choices of the user about how tables are read. */
export interface DatasetOptions {
  /** What columns stand for: header → id, name or alias of an indicator, or name of a key column. */
  map: Readonly<Record<string, string>>;
  /** Whether every unit has to be a country that is known (`--units countries`). */
  mustBeCountries?: boolean;
  /** Told how far the reading of the rows of all tables has come, 0 to 1. */
  tick?: Tick | undefined;
}

/**
 * Tables → observations of a framework's indicators, joined, in canonical order: the same data in another order
 * of rows, columns or files give the same dataset but for line numbers and input ids.
 *
 * Never throws over the data: whatever is wrong with them is among the findings, errors included.
 */
export async function toDataset(
  tables: readonly Table[],
  definition: Definition,
  options: DatasetOptions,
): Promise<Dataset> {
  const wanted = wantedOf(definition);
  const { map, findings: mapFindings } = columnMap(options.map, tables, wanted);
  const withRoles = tables.map((table) => ({ table, ...assignRoles(table, wanted, map) }));
  const unitTables = await tablesFor(withRoles, definition);
  const units = { tables: unitTables, mustBeCountries: options.mustBeCountries ?? false };
  const ticks = ticksFor(
    tables.map(({ rows }) => rows.length),
    options.tick,
  );
  const read = withRoles.map((given, at) => readRows(given, wanted, map, units, ticks[at]));
  const readings = read.map(({ reading }) => reading).filter((reading): reading is Reading => reading !== null);
  const log = findingLog(null);
  // What follows takes time as well, but nobody can say how much: the work on rows is done.
  options.tick?.(1);
  const joined = joinReadings(readings, wanted.indicators, log);
  const { entries, cells } = derive(joined, definition, wanted, log);
  substitute({ entries, cells }, definition);
  const isOutside = outsideUniverse(definition, joined, wanted, unitTables);
  const listed = unitsOf(entries, log, unitTables);
  const whole = [
    ...mapFindings,
    ...missingIndicators(readings, cells, definition),
    ...mixedPeriods(tables, joined.entries),
    ...mostlyZero(cells, entries.length, definition),
  ];
  for (const finding of whole) log.add(finding);
  const closing = closingFinding(log.unlisted(), null);
  const findings = [...read.flatMap((one) => one.findings), ...log.list(), ...(closing === null ? [] : [closing])];
  return {
    inputs: tables.map(inputFile),
    units: listed,
    unitPeriods: entries.map((entry) => unitPeriod(entry, isOutside(entry))),
    columns: observationColumns(cells, definition.indicators, entries),
    unmatchedColumns: [...new Set(readings.flatMap((reading) => reading.unmatched))].sort(byCodeUnit),
    declaredPartial: tables.some((table) => table.sidecar?.universe === 'partial'),
    partialNote: partialNote(tables),
    findings: findings.sort(byContent),
  };
}

/** The tables of countries, where anything has to be looked up in them. */
async function tablesFor(
  given: readonly TableWithRoles[],
  { universe, unitKind }: Definition,
): Promise<UnitTables | null> {
  const isNeeded = given.some(({ table, roles }) => roles !== null && needsTables(table, roles, unitKind));
  if (!isNeeded && universe.rule?.states !== true) return null;
  return (await import('./unit-tables.ts')).UNIT_TABLES;
}

/**
 * Refuses a dataset that cannot be scored: one with errors, or with a file that has no rows.
 *
 * @param use what was to be done with the data, for the message
 * @throws AtriskError with every error finding, under the inputs' names; with the exit status for usage where
 *   one of them is a mistake in the command line (`--map`)
 */
export function assertUsable(dataset: Dataset, use: 'scored' | 'gathered' | 'used' = 'scored'): void {
  const errors = dataset.findings
    .filter(({ code, severity }) => severity === 'error' || code === 'table.no-rows')
    .map((finding): Finding => ({ ...finding, severity: 'error' }));
  const [first] = errors;
  if (first === undefined) return;
  const names = new Map(dataset.inputs.map(({ id, name }) => [id, name]));
  const named = errors.map((finding) =>
    finding.file === undefined ? finding : { ...finding, file: names.get(finding.file) ?? finding.file },
  );
  const message = `The data cannot be ${use}: ${errors.length === 1 ? 'one error' : `${errors.length} errors`}.`;
  // Other errors may follow from a mistake in the command line, so that this one decides.
  if (errors.some(({ code }) => code === 'usage')) {
    throw new AtriskError('usage', message, { exitCode: EXIT.usage, findings: named });
  }
  throw new AtriskError(first.code as Code, message, { findings: named });
}

function partialNote(tables: readonly Table[]): string | null {
  const notes = tables.flatMap(({ sidecar }) => (sidecar?.universeNote ? [sidecar.universeNote] : []));
  return notes.length === 0 ? null : [...new Set(notes)].sort(byCodeUnit).join(' ');
}

const NO_ATTRIBUTES = {};

function unitPeriod({ unit, period, attributes, published }: JoinedEntry, outside: string | null): UnitPeriod {
  const sorted = [...attributes].sort(([a], [b]) => byCodeUnit(a, b));
  const named = sorted.length === 0 ? NO_ATTRIBUTES : Object.fromEntries(sorted);
  return { unit, period, attributes: named, published, ...(outside === null ? {} : { outside }) };
}
