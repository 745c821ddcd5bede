import { comparable } from '../stats/significant.ts';
import type { Distribution, IndicatorInspection, Outlier } from '../types.ts';

/** How many times the distance of the quartiles lies between them and the fences. */
const FENCE = 1.5;

/**
 * Values beyond the inner fences q1 - 1.5 (q3 - q1) and q3 + 1.5 (q3 - q1)
 * (J. W. Tukey, Exploratory Data Analysis, 1977). A value on the fence is inside.
 *
 * @param units ids, one per row of the column
 * @returns the outliers from the least to the greatest, of equal ones in the order of the rows
 */
export function outliersOf(
  column: Float64Array,
  { q1, q3 }: Pick<Distribution, 'q1' | 'q3'>,
  units: readonly string[],
): Pick<IndicatorInspection, 'fences' | 'outliers'> {
  const fences = fencesOf(q1, q3);
  if (fences === null) return { fences, outliers: [] };
  const outliers = units.flatMap((unit, row): Outlier[] => {
    const value = column[row] as number;
    const side = sideOf(value, fences);
    return side === null ? [] : [{ unit, value, side }];
  });
  return { fences, outliers: outliers.sort((a, b) => a.value - b.value) };
}

function fencesOf(q1: number | null, q3: number | null): IndicatorInspection['fences'] {
  if (q1 === null || q3 === null) return null;
  const [low, high] = [q1 - FENCE * (q3 - q1), q3 + FENCE * (q3 - q1)];
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}

function sideOf(value: number, { low, high }: { low: number; high: number }): Outlier['side'] | null {
  if (comparable(value) < comparable(low)) return 'low';
  return comparable(value) > comparable(high) ? 'high' : null;
}
