import type { OutcomeWindow } from '../../types.ts';
import type { TestSpan } from '../backtest/cases.ts';
import type { History } from '../backtest/history.ts';
import { outcomeOf } from '../backtest/window-outcome.ts';

/** Rows from which a model is fitted: predictors that are all there, and whether an event followed. */
export interface TrainingRows {
  predictors: readonly string[];
  /** One column per predictor, one number per row, none missing. */
  columns: readonly Float64Array[];
  /** 1 where an event followed, otherwise 0. */
  events: Uint8Array;
  /** Per row its period, counted in periods, and the number of its unit. */
  times: Float64Array;
  units: Int32Array;
}

/** The rows that a test picks, in their order. */
export function rowsWhere(rows: TrainingRows, picks: (time: number) => boolean): TrainingRows {
  const places = Int32Array.from([...rows.times.keys()].filter((row) => picks(rows.times[row] as number)));
  return {
    predictors: rows.predictors,
    columns: rows.columns.map((column) => Float64Array.from(places, (row) => column[row] as number)),
    events: Uint8Array.from(places, (row) => rows.events[row] as number),
    times: Float64Array.from(places, (row) => rows.times[row] as number),
    units: Int32Array.from(places, (row) => rows.units[row] as number),
  };
}

/** How many rows an event followed. */
export function eventsIn({ events }: Pick<TrainingRows, 'events'>): number {
  return events.reduce((sum, event) => sum + event, 0);
}

/** What is known of every unit and period that a model may be fitted to or asked about. */
export interface PredictorTable {
  predictors: readonly string[];
  rows: readonly { unit: string; time: number }[];
  /** The predictors of a row, in order, NaN where missing; undefined where there is no such row. */
  valuesOf: (unit: string, time: number) => readonly number[] | undefined;
}

/** The rows of a table in some periods whose predictors are all there and whose outcome is known. */
export function trainingRows(
  { predictors, rows, valuesOf }: PredictorTable,
  history: History,
  window: OutcomeWindow,
  { from, until }: TestSpan,
): TrainingRows {
  const numbers = new Map<string, number>();
  const known = rows.flatMap(({ unit, time }) => {
    if (time < from || time > until) return [];
    const values = valuesOf(unit, time);
    if (values === undefined || values.some(Number.isNaN)) return [];
    const outcome = outcomeOf(history, unit, time, window);
    return 'event' in outcome ? [{ unit, time, values, event: outcome.event }] : [];
  });
  return {
    predictors,
    columns: predictors.map((_, at) => Float64Array.from(known, ({ values }) => values[at] as number)),
    events: Uint8Array.from(known, ({ event }) => Number(event)),
    times: Float64Array.from(known, ({ time }) => time),
    units: Int32Array.from(known, ({ unit }) => {
      const number = numbers.get(unit) ?? numbers.size;
      numbers.set(unit, number);
      return number;
    }),
  };
}
