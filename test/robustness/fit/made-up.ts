import { stream } from '../../../src/robustness/random.ts';
import type { PredictorTable, TrainingRows } from '../../../src/robustness/fit/training-rows.ts';
import type { History } from '../../../src/robustness/backtest/history.ts';

/** A panel of made-up units and years; a later event is likelier where the first predictor is high. */
export interface Panel {
  table: PredictorTable;
  history: History;
}

export const YEARS = Array.from({ length: 16 }, (_, at) => 2000 + at);
const UNITS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/** Values by unit, year and predictor. */
export type Values = ReadonlyMap<string, readonly number[]>;
export const keyOf = (unit: string, time: number): string => `${unit} ${time}`;

export function tableOf(values: Values, predictors: readonly string[]): PredictorTable {
  return {
    predictors,
    rows: UNITS.flatMap((unit) => YEARS.map((time) => ({ unit, time }))),
    valuesOf: (unit, time) => values.get(keyOf(unit, time)),
  };
}

/** The same panel for the same seed. */
export function panel(seed: number, predictors = ['strong', 'weak', 'noise']): Panel {
  const uniform = stream(seed, 0);
  const values = new Map<string, number[]>();
  const outcomes = new Map(UNITS.map((unit) => [unit, new Map<number, boolean>()]));
  for (const unit of UNITS) {
    for (const time of YEARS) {
      const row = predictors.map(() => uniform() * 4 - 2);
      values.set(keyOf(unit, time), row);
      const odds = 2 * row[0]! + 0.5 * (row[1] ?? 0) - 1;
      outcomes.get(unit)!.set(time + 1, uniform() < 1 / (1 + Math.exp(-odds)));
    }
  }
  return { table: tableOf(values, predictors), history: { outcomes, first: 2001, last: 2016 } };
}

/** Rows to fit to, in the order of the years. */
export function trainable(seed: number, count = 160, predictors = ['strong', 'weak', 'noise']): TrainingRows {
  const uniform = stream(seed, 1);
  const columns = predictors.map(() => new Float64Array(count));
  const events = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    for (const column of columns) column[row] = uniform() * 4 - 2;
    const odds = 2 * columns[0]![row]! + 0.5 * (columns[1]?.[row] ?? 0) - 1;
    events[row] = Number(uniform() < 1 / (1 + Math.exp(-odds)));
  }
  const times = Float64Array.from(events, (_, row) => 2000 + Math.floor((row * 16) / count));
  return { predictors, columns, events, times, units: Int32Array.from(events, (_, row) => row % 10) };
}

export const OPTIONS = { alpha: 0.5, folds: 3, lambdas: 12, lambda: null, reach: 2 } as const;
