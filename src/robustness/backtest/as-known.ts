import type { Panel } from '../../engine/panel.ts';
import { periodNumber } from '../../framework/period-number.ts';
import type { Definition } from '../../types.ts';
import { figureTime, isPublished, periodsLate } from './published-by.ts';

/**
 * A panel as it was known: each period with the newest values of every indicator that had been published when its
 * ranking was made, by the declared publication lags. An indicator that declares none is taken as it is, but for
 * figures that are of a later period.
 *
 * @param issued months after the end of a period at which its ranking is made
 */
export function asKnown(panel: Panel, definition: Definition, issued: number): Panel {
  const rows = newestRows(panel, definition, issued);
  if (rows.every((column) => column.every((from, row) => from === row))) return panel;
  const shifted = (column: Float64Array, position: number): Float64Array =>
    column.map((_, row) => {
      const earlier = rows[position]?.[row] as number;
      return earlier < 0 ? Number.NaN : (column[earlier] as number);
    });
  return {
    ...panel,
    raw: panel.raw.map(shifted),
    observed: panel.observed.map(shifted),
    cell: (column, row) => {
      const earlier = rows[column]?.[row] as number;
      return earlier < 0 ? undefined : panel.cell(column, earlier);
    },
  };
}

/** For each indicator and row the row of the same unit that holds the newest value published; -1 where there is none. */
function newestRows(panel: Panel, { indicators, period: kind }: Definition, issued: number): Int32Array[] {
  const times = panel.rows.map(({ unitPeriod }) => periodNumber(unitPeriod.period, kind) as number);
  const earlier = earlierRows(panel, times);
  return indicators.map(({ publicationLagMonths: lag }, column) => {
    const late = lag === null ? 0 : periodsLate(lag, issued, kind);
    return Int32Array.from(times, (time, row) => {
      const wasPublished = (at: number): boolean =>
        isPublished(figureTime(panel.cell(column, at), times[at] as number, kind), time, { lag, issued, kind });
      for (let back = 0; ; back += 1) {
        const at = earlier(row, back);
        if (at >= 0 && wasPublished(at)) return at;
        // Further back than the lag only to pass over figures that are of later periods than their rows.
        if (at < 0 && back >= late) return -1;
      }
    });
  });
}

/** The row of the same unit so many periods earlier; -1 where there is none. Each distance is looked up once. */
function earlierRows({ rows }: Panel, times: readonly number[]): (row: number, back: number) => number {
  const key = (row: number, back: number): string =>
    `${(times[row] as number) - back}\n${rows[row]?.unit.id as string}`;
  const byKey = new Map(rows.map((_, row) => [key(row, 0), row]));
  const found = new Map<number, Int32Array>();
  return (row, back) => {
    const known = found.get(back) ?? Int32Array.from(rows, (_, at) => byKey.get(key(at, back)) ?? -1);
    found.set(back, known);
    return known[row] as number;
  };
}
