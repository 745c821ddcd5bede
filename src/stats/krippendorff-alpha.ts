/** How far apart two values are: only whether they differ, by what lies between them in order, or by their difference. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval';

/** How often each value was given. */
type Counts = ReadonlyMap<number, number>;

/**
 * Krippendorff's alpha, the agreement of any number of coders beyond what chance would give:
 * alpha = 1 − Do / De, the disagreement observed within units over the one expected if values were dealt out at random.
 * K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania, whose section E has
 * the squared differences of each metric: nominal 0 or 1; ordinal the number of values given from the one to the other,
 * both ends counting half; interval the difference itself.
 *
 * @param coders the values of each coder by unit, NaN for a gap; a unit with fewer than two values says nothing
 * @returns 1 for full agreement, 0 for that of chance, less where it is worse; null where no unit has two values, or
 *   where only one value was given, so that coders could not have disagreed
 */
export function krippendorffAlpha(coders: readonly Float64Array[], metric: AlphaMetric): number | null {
  const length = coders.reduce((most, column) => Math.max(most, column.length), 0);
  const units = Array.from({ length }, (_, at) =>
    coders.flatMap((column) => {
      const value = column[at] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [value];
    }),
  ).filter((values) => values.length > 1);
  const all = countsOf(units.flat());
  const apart = METRICS[metric](all);
  const expected = disagreement(all, apart);
  if (expected === 0) return null;
  // Units of one size are summed before they are divided, so that whole numbers stay exact and order makes no difference.
  const bySize = new Map<number, number>();
  for (const values of units) {
    const sum = bySize.get(values.length) ?? 0;
    bySize.set(values.length, sum + disagreement(countsOf(values), apart));
  }
  const sizes = [...bySize].sort(([a], [b]) => a - b);
  const observed = sizes.reduce((sum, [size, total]) => sum + total / (size - 1), 0);
  return 1 - ((units.flat().length - 1) * observed) / expected;
}

/** Squared differences over all pairs of values that were given. */
function disagreement(counts: Counts, apart: (low: number, high: number) => number): number {
  const values = [...counts];
  return values.reduce(
    (sum, [low, count], at) =>
      values.slice(at + 1).reduce((rest, [high, other]) => rest + count * other * apart(low, high) ** 2, sum),
    0,
  );
}

const METRICS: Readonly<Record<AlphaMetric, (counts: Counts) => (low: number, high: number) => number>> = {
  nominal: () => () => 1,
  ordinal: (counts) => (low, high) => {
    const between = [...counts].filter(([value]) => value >= low && value <= high);
    const ends = ((counts.get(low) as number) + (counts.get(high) as number)) / 2;
    return between.reduce((sum, [, count]) => sum + count, 0) - ends;
  },
  interval: () => (low, high) => high - low,
};

/** Values from the lowest to the highest with how often each occurs. */
function countsOf(values: readonly number[]): Counts {
  const found = new Map<number, number>();
  for (const value of values.toSorted((a, b) => a - b)) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}
