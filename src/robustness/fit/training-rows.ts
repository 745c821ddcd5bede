import type { KnownCase } from '../backtest/cases.ts';

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

/**
 * Training rows from cases whose outcome is known.
 *
 * @param values the predictors of a row, in order; a row that lacks one is not used
 */
export function trainingRows(
  cases: readonly KnownCase[],
  predictors: readonly string[],
  values: (one: KnownCase) => readonly number[],
): TrainingRows {
  const numbers = new Map<string, number>();
  const whole = cases
    .map((one) => ({ one, row: values(one) }))
    .filter(({ row }) => row.every((value) => !Number.isNaN(value)));
  return {
    predictors,
    columns: predictors.map((_, at) => Float64Array.from(whole, ({ row }) => row[at] as number)),
    events: Uint8Array.from(whole, ({ one }) => Number(one.event)),
    times: Float64Array.from(whole, ({ one }) => one.time),
    units: Int32Array.from(whole, ({ one: { unit } }) => {
      const number = numbers.get(unit) ?? numbers.size;
      numbers.set(unit, number);
      return number;
    }),
  };
}
