import { covariance } from './covariance.ts';
import { observed } from './observed.ts';
import { sharedRows } from './shared-rows.ts';
import { unitSize } from './unit-size.ts';

/**
 * Cronbach's alpha of k columns, how consistently they measure one thing:
 * alpha = k / (k − 1) × (1 − Σ var[i] / Σ cov[i][j])  (L. J. Cronbach, 1951; OECD/JRC Handbook, 2008, step 4),
 * the second sum over all pairs of columns, a column with itself included, which is the variance of their sum.
 *
 * With gaps, each variance is over its column's own observed values and each covariance over the rows where both
 * columns are present, as `psych::alpha(use = "pairwise")` and COINr do; alpha can then exceed 1.
 * Below zero it says that the columns run against one another.
 *
 * Null for fewer than two columns, where a column has fewer than two values or a pair shares fewer than two rows,
 * and where the variance of the sum is not positive (all columns constant, for example).
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number | null {
  const count = columns.length;
  if (count < 2) return null;
  const size = unitSize(Float64Array.from(columns, greatest));
  const scaled = columns.map((column) => column.map((value) => value / size));
  let variances = 0;
  let twiceCovariances = 0;
  for (const [index, column] of scaled.entries()) {
    const own = observed(column);
    const variance = covariance(own, own);
    if (variance === null) return null;
    variances += variance;
    for (const other of scaled.slice(0, index)) {
      const shared = sharedRows(column, other);
      const between = covariance(shared.x, shared.y);
      if (between === null) return null;
      twiceCovariances += 2 * between;
    }
  }
  const total = variances + twiceCovariances;
  // What is left where columns cancel one another is rounding noise, not variance.
  if (total <= 1e-12 * variances) return null;
  return (count / (count - 1)) * (1 - variances / total);
}

/** The greatest absolute value that is there. */
function greatest(column: Float64Array): number {
  return observed(column).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
