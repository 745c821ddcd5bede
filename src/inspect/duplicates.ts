import { pearson } from '../stats/correlation.ts';
import { sharedRows } from '../stats/shared-rows.ts';
import { comparable } from '../stats/significant.ts';
import { centred, mayBeHigh } from './rough.ts';
import type { DuplicatePair, InspectIndicator } from '../types.ts';

/** Two columns are compared where so many units have both: any two points lie on a line. */
const LEAST_ROWS = 3;

/** Beyond this correlation one column is a straight line of the other. */
const LINEAR = 0.9999999;

/**
 * Pairs of columns that say the same: equal in every unit that has both, or one a straight line of the other.
 * Columns without spread are no pair: that they are constant is said of each.
 */
export function duplicatesOf(indicators: readonly InspectIndicator[]): DuplicatePair[] {
  const ready = indicators.map(({ observed }) => centred(observed));
  return indicators.flatMap((a, at) =>
    indicators.slice(at + 1).flatMap((b, offset): DuplicatePair[] => {
      if (!mayBeHigh(ready[at] as Float64Array, ready[at + 1 + offset] as Float64Array)) return [];
      const { x, y } = sharedRows(a.observed, b.observed);
      const r = x.length < LEAST_ROWS ? null : pearson(x, y);
      if (r === null || Math.abs(r) <= LINEAR) return [];
      const isEqual = x.every((value, row) => comparable(value) === comparable(y[row] as number));
      return [{ a: a.id, b: b.id, how: isEqual ? 'equal' : 'linear', n: x.length }];
    }),
  );
}
