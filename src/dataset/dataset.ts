import { byCodeUnit } from '../framework/text-order.ts';
import { AtriskError, type Code, EXIT } from '../errors.ts';
import type { Dataset, Definition, Finding, InputFile, UnitPeriod } from '../types.ts';
import { columnMap } from './column-map.ts';
import type { Reading } from './entry.ts';
import { byContent, closingFinding, findingLog } from './finding-log.ts';
import { type JoinedEntry, joinReadings } from './join.ts';
import { labelIndex } from './labels.ts';
import { missingIndicators } from './missing-indicators.ts';
import { mixedPeriods } from './mixed-periods.ts';
import { readRows } from './read-rows.ts';
import type { Table } from './table.ts';
import { unitsOf } from './units.ts';

/** Choices of the user about how tables are read. */
export interface DatasetOptions {
  /** What columns stand for: header → id, name or alias of an indicator, or name of a key column. */
  map: Readonly<Record<string, string>>;
}

/**
 * Tables → observations of a framework's indicators, joined, in canonical order: the same data in another order
 * of rows, columns or files give the same dataset but for line numbers and input ids.
 *
 * Never throws over the data: whatever is wrong with them is among the findings, errors included.
 */
export function toDataset(tables: readonly Table[], definition: Definition, { map: pairs }: DatasetOptions): Dataset {
  const labels = labelIndex(definition);
  const { map, findings: mapFindings } = columnMap(pairs, tables, definition, labels);
  const read = tables.map((table) => readRows(table, definition, labels, map));
  const readings = read.map(({ reading }) => reading).filter((reading): reading is Reading => reading !== null);
  const log = findingLog(null);
  const entries = joinReadings(readings, definition.indicators, log);
  const units = unitsOf(entries, log);
  const whole = [...mapFindings, ...missingIndicators(readings, definition), ...mixedPeriods(tables, entries)];
  for (const finding of whole) log.add(finding);
  const closing = closingFinding(log.unlisted(), null);
  const findings = [...read.flatMap((one) => one.findings), ...log.list(), ...(closing === null ? [] : [closing])];
  return {
    inputs: tables.map(inputFile),
    units,
    unitPeriods: entries.map(unitPeriod),
    observations: entries
      .toSorted((a, b) => byCodeUnit(a.unit, b.unit) || byCodeUnit(a.period, b.period))
      .flatMap((entry) => entry.observations.filter((observation) => observation !== undefined)),
    unmatchedColumns: [...new Set(readings.flatMap((reading) => reading.unmatched))].sort(byCodeUnit),
    declaredPartial: tables.some((table) => table.sidecar?.universe === 'partial'),
    partialNote: partialNote(tables),
    findings: findings.sort(byContent),
  };
}

/**
 * Refuses a dataset that cannot be scored: one with errors, or with a file that has no rows.
 *
 * @throws AtriskError with every error finding, under the inputs' names; with the exit status for usage where
 *   one of them is a mistake in the command line (`--map`)
 */
export function assertUsable(dataset: Dataset): void {
  const errors = dataset.findings
    .filter(({ code, severity }) => severity === 'error' || code === 'table.no-rows')
    .map((finding): Finding => ({ ...finding, severity: 'error' }));
  const [first] = errors;
  if (first === undefined) return;
  const names = new Map(dataset.inputs.map(({ id, name }) => [id, name]));
  const named = errors.map((finding) =>
    finding.file === undefined ? finding : { ...finding, file: names.get(finding.file) ?? finding.file },
  );
  const message = `The data cannot be scored: ${errors.length === 1 ? 'one error' : `${errors.length} errors`}.`;
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

function inputFile({ file, name, sha256, sidecar }: Table): InputFile {
  const stated = {
    title: null,
    source: null,
    licence: null,
    attribution: null,
    sensitivity: 'public',
    ...sidecar,
  } as const;
  const { title, source, licence, attribution, sensitivity } = stated;
  return { id: file, name, sha256, title, source, licence, attribution, sensitivity };
}

function unitPeriod({ unit, period, attributes, published }: JoinedEntry): UnitPeriod {
  const sorted = [...attributes].sort(([a], [b]) => byCodeUnit(a, b));
  return { unit, period, attributes: Object.fromEntries(sorted), published };
}
