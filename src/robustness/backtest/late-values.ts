import type { Panel } from '../../engine/panel.ts';
import { periodNumber } from '../../framework/period-number.ts';
import type { Definition, Indicator, LookAhead } from '../../types.ts';
import type { TestSpan } from './cases.ts';
import { figureTime, monthsUntilPublished } from './published-by.ts';

/**
 * Values that had not been published when the ranking of their period was made, by the lag that the indicator declares,
 * counted from the end of the period that the figure is of.
 *
 * @param issued months after the end of a period at which its ranking is made
 */
export function lateValues(panel: Panel, definition: Definition, issued: number, span: TestSpan): LookAhead[] {
  const times = panel.rows.map(({ unitPeriod }) => periodNumber(unitPeriod.period, definition.period) as number);
  const rows = times.flatMap((time, row) => (time >= span.from && time <= span.until ? [row] : []));
  return definition.indicators.flatMap((indicator, column) => {
    if (indicator.role === 'error') return [];
    const late = rows.flatMap((row) => {
      const months = publishedAfter(panel, indicator, definition, { column, row, time: times[row] as number });
      return months !== null && months > issued ? [{ row, months }] : [];
    });
    return late.length === 0 ? [] : [lateFinding(panel, indicator, late, issued)];
  });
}

/** How many months after the end of the row's period its value is published; null where there is none. */
function publishedAfter(
  panel: Panel,
  { publicationLagMonths: lag }: Indicator,
  { period: kind }: Definition,
  { column, row, time }: { column: number; row: number; time: number },
): number | null {
  if (Number.isNaN(panel.raw[column]?.[row])) return null;
  return monthsUntilPublished(figureTime(panel.cell(column, row), time, kind), time, { lag, kind });
}

function lateFinding(
  panel: Panel,
  { id, publicationLagMonths: lag }: Indicator,
  late: readonly { row: number; months: number }[],
  issued: number,
): LookAhead {
  const most = late.reduce((greatest, { months }) => Math.max(greatest, months), 0);
  const { row } = late.find(({ months }) => months === most) as { row: number };
  const { unit, unitPeriod } = panel.rows[row] as Panel['rows'][number];
  const when =
    lag === null
      ? 'is a figure of a later period'
      : `is published ${months(most)} after the end of ${unitPeriod.period}`;
  return {
    kind: 'later',
    what: id,
    message: `${count(late.length)} of ${id} had not been published when the ranking was made (${issueWords(issued)}): that of ${unit.id} in ${unitPeriod.period} ${when}.`,
    hint: `A ranking made ${months(most)} after the end of its period may use them (--issued ${most}); --as-known ranks each period by the values published by then.`,
  };
}

function count(values: number): string {
  return values === 1 ? 'One value' : `${values} values`;
}

/** A number of months in words. */
export function months(number: number): string {
  return number === 1 ? '1 month' : `${number} months`;
}

/** When a ranking is made, in words. */
export function issueWords(issued: number): string {
  if (issued === 0) return 'at the end of its period';
  return issued > 0
    ? `${months(issued)} after the end of its period`
    : `${months(-issued)} before the end of its period`;
}
