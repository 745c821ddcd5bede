import type { Dataset, Observation, ObservationColumn, Unit, UnitKind, UnitPeriod } from '../../src/types.ts';

/** One unit in one period, as a test writes it down. */
export interface Row {
  unit: string;
  period?: string;
  name?: string;
  kind?: UnitKind;
  parent?: string;
  attributes?: Record<string, string>;
  published?: { rank: string | null; score: string | null };
  /** Absent and null are both missing; null has an observation that says so. */
  values?: Record<string, number | null>;
  /** Why a value is missing, where the data say so. */
  reasons?: Record<string, string>;
  /** Why the framework does not rank the unit, by the rule of its universe. */
  outside?: string;
}

/** A dataset of rows, as the reader would hand it over: one file, one line per row, the header on line 1. */
export function dataset(rows: readonly Row[], more: Partial<Omit<Dataset, 'columns'>> = {}): Dataset {
  const units = new Map<string, Unit>();
  const unitPeriods: UnitPeriod[] = [];
  const observations: Observation[] = [];
  for (const [index, row] of rows.entries()) {
    const { unit, period = '2020' } = row;
    units.set(unit, { id: unit, name: row.name ?? unit, kind: row.kind ?? 'country', parent: row.parent ?? null });
    unitPeriods.push({
      unit,
      period,
      attributes: row.attributes ?? {},
      published: row.published ?? { rank: null, score: null },
      ...(row.outside === undefined ? {} : { outside: row.outside }),
    });
    for (const [indicator, value] of Object.entries(row.values ?? {})) {
      const source = { file: 'input-1', line: index + 2, column: indicator };
      observations.push({ unit, period, indicator, value, reason: row.reasons?.[indicator] ?? null, source });
    }
  }
  const data: Dataset = {
    inputs: [
      {
        id: 'input-1',
        name: 'test.csv',
        sha256: '0'.repeat(64),
        title: null,
        source: null,
        licence: null,
        attribution: null,
        sensitivity: 'public',
      },
    ],
    units: [...units.values()],
    unitPeriods,
    columns: [],
    unmatchedColumns: [],
    declaredPartial: false,
    partialNote: null,
    findings: [],
    ...more,
  };
  return withObservations(data, observations);
}

/** A dataset with other observations; each must be of a unit and period that the dataset has. */
export function withObservations(data: Dataset, observations: readonly Observation[]): Dataset {
  return { ...data, columns: columnsOf(data.unitPeriods, observations) };
}

/** Observations as columns, the indicators in the order in which they first occur. */
function columnsOf(
  rows: readonly Pick<UnitPeriod, 'unit' | 'period'>[],
  observations: readonly Observation[],
): ObservationColumn[] {
  const positions = new Map(rows.map(({ unit, period }, row) => [JSON.stringify([unit, period]), row]));
  const cells = new Map<string, Map<number, Observation>>();
  for (const observation of observations) {
    const { unit, period, indicator } = observation;
    const row = positions.get(JSON.stringify([unit, period]));
    if (row === undefined) throw new Error(`the dataset has no row for ${unit} in ${period}`);
    cells.set(indicator, (cells.get(indicator) ?? new Map<number, Observation>()).set(row, observation));
  }
  return [...cells].map(([indicator, column]) => ({
    indicator,
    values: Float64Array.from(rows, (_, row) => column.get(row)?.value ?? Number.NaN),
    substituted: new Set(
      [...column].flatMap(([row, { substitutedFrom }]) => (substitutedFrom === undefined ? [] : [row])),
    ),
    at: (row) => column.get(row),
  }));
}
