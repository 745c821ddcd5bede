import { kurtosis } from '../stats/kurtosis.ts';
import { mean } from '../stats/mean.ts';
import { observed } from '../stats/observed.ts';
import { quantile } from '../stats/quantile.ts';
import { comparable } from '../stats/significant.ts';
import { skewness } from '../stats/skewness.ts';
import { sorted } from '../stats/sorted.ts';
import { deviationOf } from '../stats/standard-deviation.ts';
import type { Distribution } from '../types.ts';
import { scaled } from './scaled.ts';

/** Intervals of a histogram. */
const INTERVALS = 8;

/** Describes the values of a column; NaN marks a missing value. */
export function distributionOf(column: Float64Array): Distribution {
  const values = sorted(observed(column));
  const counts = countsOf(values);
  return {
    n: values.length,
    missing: column.length - values.length,
    share: column.length === 0 ? 0 : values.length / column.length,
    min: values[0] ?? null,
    q1: quantile(values, 0.25),
    median: quantile(values, 0.5),
    q3: quantile(values, 0.75),
    max: values.at(-1) ?? null,
    mean: scaled(values, mean),
    sd: scaled(values, (list) => deviationOf(list, 'sample')),
    skewness: skewness(values),
    kurtosis: kurtosis(values),
    different: counts.length,
    zeros: values.filter((value) => value === 0).length,
    mostCommon: counts.reduce<Count | null>((most, one) => (one.count > (most?.count ?? 0) ? one : most), null),
    histogram: histogramOf(values),
  };
}

interface Count {
  value: number;
  count: number;
}

/** How often each value occurs, ascending; values that are equal on paper count as one. */
function countsOf(ascending: Float64Array): Count[] {
  const counts: Count[] = [];
  for (const value of ascending) {
    const last = counts.at(-1);
    if (last !== undefined && comparable(last.value) === comparable(value)) last.count += 1;
    else counts.push({ value: value + 0, count: 1 });
  }
  return counts;
}

function histogramOf(ascending: Float64Array): number[] {
  const [least = 0, most = 0] = [ascending[0], ascending.at(-1)];
  if (comparable(least) === comparable(most)) return [];
  const counts = new Array<number>(INTERVALS).fill(0);
  // The width of a column may be outside the range of doubles where its ends are not; halves of the least double are 0.
  const part = Number.isFinite(most - least) ? 1 : 2;
  for (const value of ascending) {
    const place = (value / part - least / part) / (most / part - least / part);
    const interval = Math.min(INTERVALS - 1, Math.floor(comparable(place * INTERVALS)));
    counts[interval] = (counts[interval] as number) + 1;
  }
  return counts;
}
