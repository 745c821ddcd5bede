import type { Panel } from '../../engine/panel.ts';
import { periodNumber } from '../../framework/period-number.ts';
import type { Definition } from '../../types.ts';
import { periodsLate } from './published-by.ts';

/**
 * A panel as it was known: each period with the newest values of every indicator that had been published when its
 * ranking was made, by the declared publication lags. An indicator that declares none is taken as it is.
 *
 * @param issued months after the end of a period at which its ranking is made
 */
export function asKnown(panel: Panel, definition: Definition, issued: number): Panel {
  const { indicators, period: kind } = definition;
  const late = indicators.map(({ publicationLagMonths: lag }) => (lag === null ? 0 : periodsLate(lag, issued, kind)));
  if (late.every((periods) => periods === 0)) return panel;
  const rowsLate = new Map([...new Set(late)].map((periods) => [periods, earlierRows(panel, periods, definition)]));
  const rowOf = (column: number, row: number): number => rowsLate.get(late[column] ?? 0)?.[row] as number;
  const shifted = (columns: readonly Float64Array[]): Float64Array[] =>
    columns.map((column, position) =>
      column.map((_, row) => {
        const earlier = rowOf(position, row);
        return earlier < 0 ? Number.NaN : (column[earlier] as number);
      }),
    );
  const raw = shifted(panel.raw);
  return {
    ...panel,
    raw,
    observed: panel.observed === panel.raw ? raw : shifted(panel.observed),
    cell: (column, row) => {
      const earlier = rowOf(column, row);
      return earlier < 0 ? undefined : panel.cell(column, earlier);
    },
  };
}

/** For each row the row of the same unit so many periods earlier; -1 where there is none. */
function earlierRows({ rows }: Panel, periods: number, { period: kind }: Definition): Int32Array {
  const key = (unit: string, time: number): string => `${time}\n${unit}`;
  const times = rows.map(({ unitPeriod }) => periodNumber(unitPeriod.period, kind) as number);
  const byKey = new Map(rows.map(({ unit }, row) => [key(unit.id, times[row] as number), row]));
  return Int32Array.from(rows, ({ unit }, row) => byKey.get(key(unit.id, (times[row] as number) - periods)) ?? -1);
}
