import type { Dataset, Observation, Unit, UnitKind, UnitPeriod } from '../../src/types.ts';

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
}

/** A dataset of rows, as the reader would hand it over: one file, one line per row, the header on line 1. */
export function dataset(rows: readonly Row[], more: Partial<Dataset> = {}): Dataset {
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
    });
    for (const [indicator, value] of Object.entries(row.values ?? {})) {
      const source = { file: 'input-1', line: index + 2, column: indicator };
      observations.push({ unit, period, indicator, value, reason: row.reasons?.[indicator] ?? null, source });
    }
  }
  return {
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
    observations,
    unmatchedColumns: [],
    declaredPartial: false,
    partialNote: null,
    findings: [],
    ...more,
  };
}
