import { byCodeUnit } from '../framework/text-order.ts';
import type { Dataset, IndicatorCoverage, PeriodKind } from '../types.ts';
import { periodNumber } from '../framework/period-number.ts';

/**
 * What a gathered dataset holds of each indicator: how many units, which are missing, how old the figures are.
 *
 * @param asked the period that is looked at more closely: every unit of the data is expected to have a value in it;
 *   null for the last period in which the indicator has any
 */
export function indicatorCoverage(dataset: Dataset, asked: string | null, kind: PeriodKind): IndicatorCoverage[] {
  const rows = [...dataset.unitPeriods.keys()].filter(
    (row) => asked === null || dataset.unitPeriods[row]?.period === asked,
  );
  const units = dataset.units.map(({ id }) => id);
  return dataset.columns.map((column) => {
    const withValue = rows.filter((row) => !Number.isNaN(column.values[row]));
    const periods = [...new Set(withValue.map((row) => dataset.unitPeriods[row]?.period as string))].sort(byCodeUnit);
    const period = asked ?? periods.at(-1) ?? '';
    const here = withValue.filter((row) => dataset.unitPeriods[row]?.period === period);
    const has = new Set(here.map((row) => unitAt(dataset, row)));
    return {
      indicator: column.indicator,
      values: withValue.length,
      units: new Set(withValue.map((row) => unitAt(dataset, row))).size,
      first: periods[0] ?? null,
      last: periods.at(-1) ?? null,
      period,
      present: here.length,
      missing: units.filter((unit) => !has.has(unit)),
      ages: agesOf(
        here.map((row) => column.at(row)?.sourcePeriod ?? period),
        period,
        kind,
      ),
    };
  });
}

function unitAt(dataset: Dataset, row: number): string {
  return dataset.unitPeriods[row]?.unit as string;
}

/** How many values are of the period itself (0), of the one before (1), and so on. */
function agesOf(sourcePeriods: readonly string[], period: string, kind: PeriodKind): Record<string, number> {
  const ages: Record<string, number> = {};
  const now = periodNumber(period, kind);
  for (const source of sourcePeriods) {
    const then = periodNumber(source, kind);
    const age = now === null || then === null ? 'unknown' : String(now - then);
    ages[age] = (ages[age] ?? 0) + 1;
  }
  return ages;
}
