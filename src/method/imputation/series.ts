import type { ImputationContext } from '../types.ts';

/** One observed value of a unit. */
export interface Point {
  time: number;
  value: number;
}

/** The observed values of one unit nearest before and after a row's period; null where there is none. */
export interface Around {
  before: Point | null;
  after: Point | null;
}

/** Looks up the observed values of a row's own unit around its period. */
export function observationsAround(column: Float64Array, context: ImputationContext): (row: number) => Around {
  const { units, times } = context;
  const series = new Map<number, Point[]>();
  for (const [row, value] of column.entries()) {
    if (Number.isNaN(value)) continue;
    const unit = units[row] as number;
    const points = series.get(unit) ?? [];
    points.push({ time: times[row] as number, value });
    series.set(unit, points);
  }
  for (const points of series.values()) points.sort((a, b) => a.time - b.time);
  return (row) => {
    const points = series.get(units[row] as number) ?? [];
    const time = times[row] as number;
    return {
      before: points.findLast((point) => point.time < time) ?? null,
      after: points.find((point) => point.time > time) ?? null,
    };
  };
}
