import { mean } from '../../stats/mean.ts';
import { median } from '../../stats/median.ts';
import { sorted } from '../../stats/sorted.ts';

/** Very large values are made so much smaller before they are added; a power of two keeps all their digits. */
const SHRINK = 2 ** -64;

/** Arithmetic mean, in one order of adding and never outside the values; NaN for none. */
export function meanOf(values: Float64Array): number {
  return centreOf(mean, values);
}

/** Median, never outside the values; NaN for none. */
export function medianOf(values: Float64Array): number {
  return centreOf(median, values);
}

function centreOf(statistic: (values: Float64Array) => number | null, values: Float64Array): number {
  const ascending = sorted(values);
  const [least, most] = [ascending[0], ascending.at(-1)];
  if (least === undefined || most === undefined) return Number.NaN;
  const large = Math.max(Math.abs(least), Math.abs(most)) > 1e290;
  const centre = large
    ? (statistic(ascending.map((value) => value * SHRINK)) as number) / SHRINK
    : (statistic(ascending) as number);
  return Math.min(Math.max(centre, least), most);
}
