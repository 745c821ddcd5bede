import { kendall, pearson, spearman } from '../stats/correlation.ts';
import { sharedRows } from '../stats/shared-rows.ts';
import { comparable } from '../stats/significant.ts';
import type { Correlation, CorrelationFlag, CorrelationMethod } from '../types.ts';
import type { Tree } from './tree.ts';

/** Fewer shared units than this have no correlation, and no alpha. */
export const LEAST_ROWS = 3;

/** Two indicators over this say nearly the same, and a dimension counts it twice (JRC guidance: COINr, step 5). */
export const HIGH = 0.92;
/** Two indicators of one dimension under this hardly measure one thing. */
export const LOW = 0.3;

const COEFFICIENTS = { pearson, spearman, kendall };

/** Correlates two columns of an index by all three coefficients, each column pointing the way of risk. */
export function correlate(tree: Tree, a: string, b: string): Correlation {
  const [x, y] = [tree.column(a), tree.column(b)];
  const turned = tree.direction(a) !== tree.direction(b);
  const n = sharedRows(x, y).x.length;
  const along = (value: number | null): number | null => (value === null ? null : turned ? 0 - value : value);
  const r = along(pearson(x, y));
  return {
    n,
    pearson: r,
    spearman: along(spearman(x, y)),
    kendall: along(kendall(x, y)),
    turned,
    reason: r === null ? reasonFor(n) : null,
  };
}

/** One coefficient alone, for pairs too many to be looked at closely. */
export function coefficient(tree: Tree, a: string, b: string, method: CorrelationMethod): number | null {
  const value = COEFFICIENTS[method](tree.column(a), tree.column(b));
  return value !== null && tree.direction(a) !== tree.direction(b) ? 0 - value : value;
}

function reasonFor(n: number): string {
  return n < LEAST_ROWS ? `fewer than ${LEAST_ROWS} units have both` : 'all values of one of the two are equal';
}

/**
 * What to say of a correlation: one flag at most, against the index first. Where nobody says which way columns point,
 * none is negative and only its size counts.
 */
export function flagOf(value: number | null, tree: Tree, withinDimension: boolean): CorrelationFlag | null {
  if (value === null) return null;
  const r = comparable(tree.isDirected ? value : Math.abs(value));
  // Nothing at all is no negative relation: what binary arithmetic leaves of zero does not count.
  if (r < -1e-12) return 'negative';
  if (r > HIGH) return 'high';
  return withinDimension && r < LOW ? 'low' : null;
}
