import { byCodeUnit } from '../framework/text-order.ts';
import type { Dataset, Observation, Unit, UnitKind, UnitPeriod } from '../types.ts';

/** Rows of one period: from `start` up to, not including, `end`. */
export interface Slice {
  period: string;
  start: number;
  end: number;
}

/** One unit in one period. */
export interface PanelRow {
  unit: Unit;
  unitPeriod: UnitPeriod;
}

/**
 * All observations of one kind of unit as columns. Rows are sorted by period, then unit id, so that
 * each period is one run of rows and nothing depends on the order of the input.
 */
export interface Panel {
  kind: UnitKind;
  rows: readonly PanelRow[];
  slices: readonly Slice[];
  /** One column per indicator of the plan; NaN marks a missing value. */
  raw: readonly Float64Array[];
  /** The observation behind a cell, by indicator column and row; undefined where the data have none. */
  cells: readonly (readonly (Observation | undefined)[])[];
}

/** Lays a dataset out as one panel per kind of unit, kinds in order of their names. */
export function buildPanels(dataset: Dataset, indicators: readonly string[]): Panel[] {
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]));
  const kinds = [...new Set(dataset.units.map(({ kind }) => kind))].sort();
  const byKind = new Map<UnitKind, PanelRow[]>(kinds.map((kind) => [kind, []]));
  for (const unitPeriod of dataset.unitPeriods) {
    const unit = units.get(unitPeriod.unit) as Unit;
    byKind.get(unit.kind)?.push({ unit, unitPeriod });
  }
  const observations = observationsByRow(dataset);
  return kinds.map((kind) => buildPanel(kind, byKind.get(kind) ?? [], observations, indicators));
}

type RowObservations = ReadonlyMap<string, ReadonlyMap<string, Observation>>;

function buildPanel(
  kind: UnitKind,
  unsorted: readonly PanelRow[],
  observations: RowObservations,
  indicators: readonly string[],
): Panel {
  const rows = unsorted.toSorted(
    (a, b) => byCodeUnit(a.unitPeriod.period, b.unitPeriod.period) || byCodeUnit(a.unit.id, b.unit.id),
  );
  const ofRow = rows.map(({ unitPeriod }) => observations.get(rowKey(unitPeriod)));
  const cells = indicators.map((indicator) => ofRow.map((row) => row?.get(indicator)));
  const raw = cells.map((column) => Float64Array.from(column, (cell) => cell?.value ?? Number.NaN));
  return { kind, rows, slices: slicesOf(rows), raw, cells };
}

function observationsByRow(dataset: Dataset): RowObservations {
  const rows = new Map<string, Map<string, Observation>>();
  for (const observation of dataset.observations) {
    const key = rowKey(observation);
    const row = rows.get(key) ?? new Map<string, Observation>();
    row.set(observation.indicator, observation);
    rows.set(key, row);
  }
  return rows;
}

function rowKey({ unit, period }: { unit: string; period: string }): string {
  return `${period}\n${unit}`;
}

function slicesOf(rows: readonly PanelRow[]): Slice[] {
  const slices: Slice[] = [];
  for (const [row, { unitPeriod }] of rows.entries()) {
    const last = slices.at(-1);
    if (last?.period === unitPeriod.period) last.end = row + 1;
    else slices.push({ period: unitPeriod.period, start: row, end: row + 1 });
  }
  return slices;
}
