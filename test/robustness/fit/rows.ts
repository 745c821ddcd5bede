import { type History, historyOf } from '../../../src/robustness/backtest/history.ts';
import type { PredictorTable, TrainingRows } from '../../../src/robustness/fit/training-rows.ts';

/** Units and periods in which a model may be tested. */
export const UNITS = Array.from({ length: 12 }, (_, at) => `unit-${String(at).padStart(2, '0')}`);
const TIMES = Array.from({ length: 16 }, (_, at) => 2000 + at);

/** Numbers between 0 and 1 that look drawn and are always the same. */
function noise(...parts: readonly number[]): number {
  const mixed = parts.reduce((sum, part, at) => sum + Math.sin(part * (12.9898 + at * 78.233)) * 43758.5453, 0.5);
  return mixed - Math.floor(mixed);
}

/** Strain is what events follow from; the other predictor is nothing but noise. */
const strain = (unit: number, time: number): number => unit / 4 + noise(unit, time);
const happens = (unit: number, time: number): boolean => strain(unit, time - 1) > 3.1 && noise(unit, time, 3) < 0.6;

/** Events of every unit in every period, with changes where a test wants them. */
export function history(
  change: (unit: number, time: number, event: boolean) => boolean = (_, __, event) => event,
): History {
  const cells = UNITS.flatMap((unit, at) =>
    [...TIMES, 2016, 2017].map((time) => ({ unit, time, event: change(at, time, happens(at, time)) })),
  );
  return historyOf(cells) as History;
}

/** Two predictors of every unit in every period. */
export function table(
  change: (unit: number, time: number, value: number) => number = (_, __, value) => value,
): PredictorTable {
  return {
    predictors: ['strain', 'noise'],
    rows: TIMES.flatMap((time) => UNITS.map((unit) => ({ unit, time }))),
    valuesOf: (unit, time) => {
      const at = UNITS.indexOf(unit);
      return at < 0 || !TIMES.includes(time) ? undefined : [change(at, time, strain(at, time)), noise(time, at, 7)];
    },
  };
}

/** Training rows of one predictor. */
export function rowsOf(
  values: readonly number[],
  events: readonly number[],
  times = values.map((_, at) => at),
): TrainingRows {
  return {
    predictors: ['x'],
    columns: [Float64Array.from(values)],
    events: Uint8Array.from(events),
    times: Float64Array.from(times),
    units: Int32Array.from(values, (_, at) => at),
  };
}
