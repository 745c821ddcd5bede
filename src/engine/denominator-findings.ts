import type { Finding, Framework, Indicator } from '../types.ts';
import type { Panel } from './panel.ts';
import type { ScoredPanel } from './score-panel.ts';

/** A value and what it should be divided by, both of which the data have. */
interface Division {
  indicator: Indicator;
  by: Indicator;
  row: number;
  value: number;
  divisor: number;
}

/** Values that the data have and that are missing all the same, because they cannot be divided by their denominator. */
export function denominatorFindings(
  { definition: { indicators } }: Framework,
  { panel, denominated }: ScoredPanel,
  periods: readonly string[],
): Finding[] {
  return indicators.flatMap((indicator, column): Finding[] => {
    const position = indicators.findIndex(({ id }) => id === indicator.denominator?.by);
    const by = indicators[position];
    if (by === undefined) return [];
    return panel.rows.flatMap(({ unitPeriod: { period } }, row): Finding[] => {
      const value = panel.raw[column]?.[row] as number;
      const divisor = panel.raw[position]?.[row] as number;
      const isLost = Number.isNaN(denominated[column]?.[row]) && !Number.isNaN(value) && !Number.isNaN(divisor);
      if (!isLost || !periods.includes(period)) return [];
      const { source = null } = panel.cell(position, row) ?? {};
      return [{ ...finding({ indicator, by, row, value, divisor }, panel), ...source }];
    });
  });
}

function finding({ indicator, by, row, value, divisor }: Division, { rows }: Panel): Finding {
  const { unit, unitPeriod } = rows[row] as Panel['rows'][number];
  const which = `${indicator.name} of ${unit.name} in ${unitPeriod.period}`;
  const about = { code: 'cell.denominator', severity: 'warning', unit: unit.id, period: unitPeriod.period } as const;
  if (divisor > 0) {
    return {
      ...about,
      indicator: indicator.id,
      message: `${which} is missing: ${value} divided by ${by.name}, ${divisor}, is beyond the range of numbers.`,
      hint: 'Check both values, their units of measure and `times`.',
    };
  }
  return {
    ...about,
    indicator: indicator.id,
    message: `${which} is missing, because ${by.name} is ${divisor}: nothing can be counted per that.`,
    hint: 'A denominator is above zero. Correct it, or leave it blank where it is not known.',
  };
}
