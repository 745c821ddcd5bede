import { byCodeUnit } from '../framework/text-order.ts';
import type { Dataset, Observation, ObservationColumn, Unit, UnitKind, UnitPeriod } from '../types.ts';

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
  /** The same without the values of other units: what was observed. */
  observed: readonly Float64Array[];
  /** The observation behind a cell, by indicator column and row; undefined where the data have none. */
  cell: (column: number, row: number) => Observation | undefined;
}

/** Lays a dataset out as one panel per kind of unit, kinds in order of their names. */
export function buildPanels(dataset: Dataset, indicators: readonly string[]): Panel[] {
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]));
  const kinds = [...new Set(dataset.units.map(({ kind }) => kind))].sort();
  const byKind = new Map<UnitKind, PlacedRow[]>(kinds.map((kind) => [kind, []]));
  for (const [position, unitPeriod] of dataset.unitPeriods.entries()) {
    const unit = units.get(unitPeriod.unit) as Unit;
    byKind.get(unit.kind)?.push({ unit, unitPeriod, position });
  }
  const columns = new Map(dataset.columns.map((column) => [column.indicator, column]));
  const wanted = indicators.map((indicator) => columns.get(indicator));
  return kinds.map((kind) => buildPanel(kind, byKind.get(kind) ?? [], wanted));
}

/** A row and its position in the dataset. */
type PlacedRow = PanelRow & { position: number };

function buildPanel(
  kind: UnitKind,
  unsorted: readonly PlacedRow[],
  columns: readonly (ObservationColumn | undefined)[],
): Panel {
  const rows = unsorted.toSorted(
    (a, b) => byCodeUnit(a.unitPeriod.period, b.unitPeriod.period) || byCodeUnit(a.unit.id, b.unit.id),
  );
  const positions = Uint32Array.from(rows, ({ position }) => position);
  const raw = columns.map((column) =>
    Float64Array.from(positions, (position) => column?.values[position] ?? Number.NaN),
  );
  const observed = raw.map((values, column) => {
    const { substituted } = columns[column] ?? {};
    if (substituted === undefined || substituted.size === 0) return values;
    return values.map((value, row) => (substituted.has(positions[row] as number) ? Number.NaN : value));
  });
  const cell = (column: number, row: number): Observation | undefined => columns[column]?.at(positions[row] as number);
  return { kind, rows, slices: slicesOf(rows), raw, observed, cell };
}

/** The runs of rows of each period, rows being in order of period. */
export function slicesOf(rows: readonly PanelRow[]): Slice[] {
  const slices: Slice[] = [];
  for (const [row, { unitPeriod }] of rows.entries()) {
    const last = slices.at(-1);
    if (last?.period === unitPeriod.period) last.end = row + 1;
    else slices.push({ period: unitPeriod.period, start: row, end: row + 1 });
  }
  return slices;
}
